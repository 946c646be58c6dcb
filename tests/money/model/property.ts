import * as fc from "fast-check";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { admin } from "#tests/support/money-world.ts";
import { dealSource } from "#tests/support/many-money-deals.ts";
import { sequences } from "./commands.ts";
import { checkEnd } from "./end.ts";
import { type Plant, PLANTED } from "./plant-names.ts";
import type { Shape } from "./shapes.ts";
import { begin, starts } from "./start.ts";
import { closeDesk, openOffices } from "./till.ts";

export interface ModelRun {
  /** Sequences in all. */
  runs: number;
  seed: number;
  /** Sequences at the same time, each lane with a seed of its own: seed, seed + 1 and so on. */
  lanes: number;
  /** Of a printed counter-example: runs that one alone. */
  path?: string;
  replay?: string;
  /** A bug that is planted on purpose. */
  plant?: Plant;
  /** Sequences of one shape only. */
  shape?: Shape;
  /** A violation is reported as it was found, not made small first. */
  quick?: boolean;
}

export interface ModelResult {
  runs: number;
  acts: number;
  violations: string[];
}

const MOST_ACTS = 14;

/** How to see a violation again, alone and shrunk. */
function report<T>(details: fc.RunDetails<T>, shape: Shape | null): string {
  const { seed, counterexamplePath: path, counterexample } = details;
  const text = fc.stringify(counterexample);
  const replay = /replayPath="([^"]*)"/.exec(text)?.[1] ?? "";
  const only = shape ? ` --shape ${shape}` : "";
  const command = `npm run test:money -- model --seed ${seed} --path ${path} --replay ${replay}${only}`;
  const cause = details.errorInstance instanceof Error ? details.errorInstance.stack : "";
  return `${cause}\n${text}\n${command}`;
}

/** What is paid out of the balance, because its own charge is gone, finds enough there: nobody waits for settlements here. */
async function fillBalance(): Promise<void> {
  const rows = ["usd", "eur", "jpy"].map((currency) => ({
    ...{ id: `txn_before_${currency}`, type: "charge", source: `ch_before_${currency}`, currency },
    ...{ amount: 10 ** 12, fee: 0, availableOn: 0, created: 0 },
  }));
  await admin.addHistory(rows);
}

/** Random sequences from random beginnings, over fresh deals of the process's own database. */
function propertyOf(result: ModelResult, shape: Shape | null, { replay, plant }: ModelRun) {
  const source = dealSource();
  const cases = starts(shape).chain((start) =>
    fc.tuple(fc.constant(start), sequences(start.shape, MOST_ACTS, replay)),
  );
  return fc.asyncProperty(cases, async ([start, acts]) => {
    const desk = await begin(source, start, plant ?? null);
    const list = [...acts];
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: desk }), acts);
      await checkEnd(desk);
    } finally {
      closeDesk(desk);
      result.runs += 1;
      result.acts += list.length;
    }
  });
}

/** Runs random sequences, and the ledger's own checks afterwards. */
export async function runModel(run: ModelRun): Promise<ModelResult> {
  const { runs, seed, lanes, path, plant } = run;
  openOffices();
  await fillBalance();
  const result: ModelResult = { runs: 0, acts: 0, violations: [] };
  const shape = run.shape ?? (plant ? PLANTED[plant] : null);
  const property = propertyOf(result, shape, run);
  const lane = async (at: number) => {
    const numRuns = Math.floor(runs / lanes) + (at < runs % lanes ? 1 : 0);
    // A planted bug is only to be found; how small its example can be made is nobody's question.
    const endOnFailure = plant !== undefined || run.quick === true;
    const details = await fc.check(property, {
      seed: seed + at,
      numRuns,
      endOnFailure,
      ...(path ? { path } : {}),
    });
    if (details.failed) result.violations.push(report(details, run.shape ?? null));
  };
  await Promise.all(Array.from({ length: path ? 1 : lanes }, (_, at) => lane(at)));
  const problems = [...(await ledgerProblems()), ...(await commandProblems())];
  result.violations.push(...problems.map(({ code, subject, detail }) => `${code} ${subject}: ${detail}`));
  return result;
}
