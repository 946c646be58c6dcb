import * as fc from "fast-check";
import { admin, reconcile } from "#tests/support/money-world.ts";
import { appNow, db } from "#app/db.server.ts";
import { findDrift } from "#app/domain/payout/find-drift.server.ts";
import type { DriftRow } from "#app/domain/payout/reconciliation.ts";
import { dealSource } from "#tests/support/many-money-deals.ts";
import { sequences } from "./commands.ts";
import { checkEnd } from "./end.ts";
import { type Plant, PLANTED } from "./plant-names.ts";
import type { Shape } from "./shapes.ts";
import { Violation } from "./rules.ts";
import { openStart, starts, walkStart } from "./start.ts";
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
  /** The rules that were seen broken, each as it was said. */
  broken: string[];
  /** Everything that went wrong, with how to see it again. */
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

const BEFORE = "txn_before";

/**
 * What is paid out of the balance, because its own charge is gone, finds enough there: nobody waits for settlements here.
 */
async function fillBalance(): Promise<void> {
  const rows = ["usd", "eur", "jpy", "kwd"].map((currency) => ({
    ...{ id: `${BEFORE}_${currency}`, type: "charge", source: `ch_before_${currency}`, currency },
    ...{ amount: 10 ** 12, fee: 0, availableOn: 0, created: 0 },
  }));
  await admin.addHistory(rows);
}

/** Every difference between books, rows and processor, once all sequences are at rest: there should be none. */
async function driftOf(): Promise<string[]> {
  await reconcile({});
  const run = await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  // As if it had been there for long: by now a journal must explain it.
  await db.$executeRaw`update processor_entry set seen_at = seen_at - interval '1 hour'`;
  const rows = [...(run.drift as unknown as DriftRow[]), ...(await findDrift(await appNow(), null))];
  const own = rows.filter(({ key }) => !key.includes(BEFORE));
  return [...new Set(own.map(({ key, detail }) => `${key}: ${detail}`))];
}

/** Random sequences from random beginnings, over fresh deals of the process's own database. */
function propertyOf(result: ModelResult, shape: Shape | null, { replay, plant }: ModelRun) {
  const source = dealSource();
  const cases = starts(shape).chain((start) =>
    fc.tuple(fc.constant(start), sequences(start.shape, MOST_ACTS, replay)),
  );
  return fc.asyncProperty(cases, async ([start, acts]) => {
    // A planted bug is to be found once.
    if (plant && result.broken.length > 0) return;
    const desk = await openStart(source, start, plant ?? null);
    const list = [...acts];
    try {
      // A planted bug needs money to show.
      await walkStart(desk, plant ? { ...start, steps: start.steps || 6 } : start);
      await fc.asyncModelRun(() => ({ model: {}, real: desk }), acts);
      await checkEnd(desk);
    } finally {
      closeDesk(desk);
      result.runs += 1;
      result.acts += list.length;
    }
  });
}

/** Runs random sequences, and compares books and processor afterwards. */
export async function runModel(run: ModelRun): Promise<ModelResult> {
  const { runs, seed, lanes, path, plant } = run;
  openOffices();
  await fillBalance();
  const result: ModelResult = { runs: 0, acts: 0, broken: [], violations: [] };
  const shape = run.shape ?? (plant ? PLANTED[plant] : null);
  const lane = async (at: number) => {
    // A brand for each lane: its receipts are numbered one after the other.
    const property = propertyOf(result, shape, run);
    const numRuns = Math.floor(runs / lanes) + (at < runs % lanes ? 1 : 0);
    // A planted bug is only to be found; how small its example can be made is nobody's question.
    const endOnFailure = plant !== undefined || run.quick === true;
    const details = await fc.check(property, {
      seed: seed + at,
      numRuns,
      endOnFailure,
      ...(path ? { path } : {}),
    });
    if (!details.failed) return;
    result.violations.push(report(details, run.shape ?? null));
    if (details.errorInstance instanceof Violation) result.broken.push(details.errorInstance.message);
  };
  await Promise.all(Array.from({ length: path ? 1 : lanes }, (_, at) => lane(at)));
  if (!plant) result.violations.push(...(await driftOf()));
  return result;
}
