import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";
import { useTestEnvironment } from "#tests/support/test-environment.ts";
import { atLeast, atMost, reported, type Figure } from "../bench/figure.ts";
import type { Plant } from "./model/plant-names.ts";
import type { ModelResult, ModelRun } from "./model/property.ts";
import type { Shape } from "./model/shapes.ts";

export interface Options {
  runs: number;
  kills: number;
  stops: number;
  walks: number;
  width: number;
  seed: number;
  path?: string;
  replay?: string;
  plant?: Plant;
  shape?: Shape;
  quick?: boolean;
}

type Part = (options: Options) => Promise<Figure[]>;

const say = (lines: readonly string[]) => lines.forEach((line) => process.stderr.write(`${line}\n`));

/** Does `work` with a database and a processor of its own; whatever it imports of the app must be imported inside. */
async function inWorld<T>(work: () => Promise<T>): Promise<T> {
  const leave = await useTestEnvironment();
  try {
    const { closeWorld } = await import("#tests/support/money-world.ts");
    try {
      return await work();
    } finally {
      await closeWorld();
    }
  } finally {
    await leave();
  }
}

const LANES = 8;
/** Sequences of one process. Its database grows with each, and after some thousands every statement is slower by a third. */
const BATCH = 500;

/** One batch of the sequences, in a process of its own: a single one keeps only one core busy. */
function batch(run: ModelRun): Promise<ModelResult> {
  const script = new URL("./model/main.ts", import.meta.url).pathname;
  const child = fork(script, [JSON.stringify(run)], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as ModelResult));
    child.once("exit", (code) => reject(new Error(`A batch of the model ended with code ${code ?? "none"}`)));
  });
}

const model: Part = async ({ runs, seed, path, replay, plant, shape, quick }) => {
  const began = performance.now();
  const again = {
    ...(path === undefined ? {} : { path }),
    ...(replay === undefined ? {} : { replay }),
    ...(plant ? { plant } : {}),
    ...(shape ? { shape } : {}),
    ...(quick ? { quick } : {}),
  };
  const workers = path === undefined ? Math.min(availableParallelism(), 4) : 1;
  // As many batches as keep every worker busy to the end.
  const batches = path === undefined ? Math.max(workers, Math.ceil(runs / BATCH)) : 1;
  const sizes = Array.from({ length: batches }, (_, at) => Math.floor((runs + at) / batches)).filter(Boolean);
  const waiting = sizes.map((size, at) => ({ runs: size, seed: seed + at * LANES, lanes: LANES, ...again }));
  const results: ModelResult[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await batch(next));
  };
  await Promise.all(Array.from({ length: workers }, work));
  const violations = results.flatMap((result) => result.violations);
  say(violations);
  const sum = (of: "runs" | "acts") => results.reduce((total, result) => total + result[of], 0);
  const seconds = (performance.now() - began) / 1000;
  return [
    ...(path === undefined ? [atLeast("model: sequences", "sequences", sum("runs"), runs)] : []),
    atMost("model: violations", "violations", violations.length, 0),
    reported("model: acts", "acts", sum("acts")),
    reported("model: pace", "sequences/s", sum("runs") / seconds),
  ];
};

const drift: Part = () =>
  inWorld(async () => {
    const { DRIFTS, MARKED_BY_HAND, plantAll } = await import("./drift.ts");
    const { found, missed } = await plantAll([...DRIFTS, ...MARKED_BY_HAND]);
    say(missed);
    const all = DRIFTS.length + MARKED_BY_HAND.length;
    return [
      atLeast("drift: kinds found", "kinds", found, all),
      atMost("drift: missed", "kinds", missed.length, 0),
    ];
  });

const webhooks: Part = ({ walks, seed }) =>
  inWorld(async () => {
    const { webhookWalks } = await import("./webhooks.ts");
    const different = await webhookWalks(walks, seed);
    say(different);
    return [
      atMost("webhooks: other end states", "walks", different.length, 0),
      reported("webhooks", "walks", walks),
    ];
  });

const races: Part = ({ width }) =>
  inWorld(async () => {
    const { RACES } = await import("./races.ts");
    const figures: Figure[] = [];
    for (const [name, race] of Object.entries(RACES)) {
      const wrong = await race(width);
      say(wrong.map((what) => `${name}: ${what}`));
      figures.push(atMost(`races: ${width} at once, ${name}: wrong outcomes`, "outcomes", wrong.length, 0));
    }
    return figures;
  });

/** A lease's end and this many seconds: by then somebody has taken the work up. */
const RESUMED_WITHIN = 5;

const crash: Part = async ({ kills, stops }) => {
  const { crash: run } = await import("./crash.ts");
  const result = await run({ kills, stops });
  say([...result.lost, ...result.doubled, ...result.unfinished]);
  return [
    reported("crash: kills of web and worker", "kills", kills),
    reported("crash: immediate stops of PostgreSQL", "stops", stops),
    reported("crash: acknowledged commits", "commits", result.acknowledged),
    atMost("crash: lost acknowledged commits", "commits", result.lost.length, 0),
    atMost("crash: double transfers", "transfers", result.doubled.length, 0),
    atMost("crash: deals that did not finish", "deals", result.unfinished.length, 0),
    atMost("crash: wait beyond the lease", "s", result.waited, RESUMED_WITHIN),
  ];
};

export const PARTS: Record<string, Part> = { model, drift, webhooks, races, crash };
