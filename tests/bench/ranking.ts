import { authenticityOf, authenticitySignals } from "#app/domain/application/authenticity.ts";
import { fitOf } from "#app/domain/application/fit.ts";
import { plantedApplications, type Applicant } from "./planted.ts";
import { plantedAccount, type PlantedAccount } from "./planted-frauds.ts";
import { populationAccounts, populationApplications } from "./of-population.ts";

const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/**
 * Normalised discounted cumulative gain of the first ten: 1 when nothing better stands below anything worse.
 * Gains are 2^grade - 1, discounts log2 of the place plus one (Järvelin and Kekäläinen 2002).
 */
export function ndcgAt10(grades: readonly number[]): number {
  const best = gain([...grades].sort((a, b) => b - a));
  return best === 0 ? 1 : gain(grades) / best;
}

export type Score = (applicant: Applicant) => number;
export const byFit: Score = ({ input }) => fitOf(input).score;

/** Mean NDCG@10 over `briefs` briefs when their applications are sorted by `score`. */
export function rankingQuality(briefs: number, score: Score): number {
  return meanNdcg(
    Array.from({ length: briefs }, (_, seed) => plantedApplications(1_000 + seed)),
    score,
  );
}

/** The same over the first `briefs` briefs of the demo population; those that nobody good can apply to are left out. */
export function populationRanking(briefs: number, score: Score): number {
  return meanNdcg(
    Array.from({ length: briefs }, (_, index) => populationApplications(index) ?? []).filter(
      (applications) => applications.length > 0,
    ),
    score,
  );
}

function meanNdcg(briefs: readonly Applicant[][], score: Score): number {
  const each = briefs.map((applications) => {
    const scored = applications.map((one) => ({ grade: one.grade, score: score(one) }));
    return ndcgAt10(scored.sort((a, b) => b.score - a.score).map(({ grade }) => grade));
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

export interface Flagging {
  /** Frauds among those flagged, flagged among the frauds, flagged among the honest. */
  precision: number;
  recall: number;
  falseAlarms: number;
}

/** How well planted frauds are told from the others, over `count` accounts drawn for it. */
export const flaggingQuality = (count: number): Flagging =>
  flaggingOf(Array.from({ length: count }, (_, seed) => plantedAccount(50_000 + seed)));

/** The same over every main account of the demo population. */
export const populationFlagging = (): Flagging => flaggingOf(populationAccounts());

function flaggingOf(accounts: readonly PlantedAccount[]): Flagging {
  const judged = accounts.map(({ fraud, input }) => {
    return { fraud, flagged: authenticityOf([authenticitySignals(input)]).flagged };
  });
  const count = (fraud: boolean, flagged: boolean) =>
    judged.filter((one) => one.fraud === fraud && one.flagged === flagged).length;
  const [hits, alarms] = [count(true, true), count(false, true)];
  return {
    precision: hits / (hits + alarms),
    recall: hits / (hits + count(true, false)),
    falseAlarms: alarms / (alarms + count(false, false)),
  };
}
