import * as fc from "fast-check";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { dealSource, type ModelDeal } from "#tests/support/many-money-deals.ts";
import { sequences } from "./commands.ts";
import { checkEnd } from "./end.ts";
import type { Plant } from "./plants.ts";
import { closeTill, openOffices, openTill } from "./till.ts";

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
}

export interface ModelResult {
  runs: number;
  acts: number;
  violations: string[];
}

const MOST_ACTS = 14;

const deals: fc.Arbitrary<ModelDeal> = fc.record({
  // Tens of minor units, because three-decimal currencies move in no smaller steps.
  fees: fc.array(
    fc.bigInt({ min: 100n, max: 90_000n }).map((tens) => tens * 10n),
    { minLength: 1, maxLength: 3 },
  ),
  currency: fc.constantFrom("USD", "EUR", "JPY"),
  creatorFeeBps: fc.constantFrom(0, 500, 1_500),
  contentOnly: fc.constantFrom([], [0], [0, 1, 2]),
});

/** How to see a violation again, alone and shrunk. */
function report<T>(details: fc.RunDetails<T>): string {
  const { seed, counterexamplePath: path, counterexample } = details;
  const text = fc.stringify(counterexample);
  const replay = /replayPath="([^"]*)"/.exec(text)?.[1] ?? "";
  const command = `npm run test:money -- model --seed ${seed} --path ${path} --replay ${replay}`;
  const cause = details.errorInstance instanceof Error ? details.errorInstance.stack : "";
  return `${cause}\n${text}\n${command}`;
}

/** Runs random sequences over fresh deals of the process's own database, and the ledger's own checks afterwards. */
export async function runModel({ runs, seed, lanes, path, replay, plant }: ModelRun): Promise<ModelResult> {
  openOffices();
  const source = dealSource();
  const result: ModelResult = { runs: 0, acts: 0, violations: [] };
  const property = fc.asyncProperty(deals, sequences(MOST_ACTS, replay), async (given, acts) => {
    const till = await openTill(await source(given), plant ?? null);
    const list = [...acts];
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: till }), acts);
      await checkEnd(till);
    } finally {
      closeTill(till);
      result.runs += 1;
      result.acts += list.length;
    }
  });
  const lane = async (at: number) => {
    const numRuns = Math.floor(runs / lanes) + (at < runs % lanes ? 1 : 0);
    // A planted bug is only to be found; how small its example can be made is nobody's question.
    const endOnFailure = plant !== undefined;
    const details = await fc.check(property, {
      seed: seed + at,
      numRuns,
      endOnFailure,
      ...(path ? { path } : {}),
    });
    if (details.failed) result.violations.push(report(details));
  };
  await Promise.all(Array.from({ length: path ? 1 : lanes }, (_, at) => lane(at)));
  const problems = [...(await ledgerProblems()), ...(await commandProblems())];
  result.violations.push(...problems.map(({ code, subject, detail }) => `${code} ${subject}: ${detail}`));
  return result;
}
