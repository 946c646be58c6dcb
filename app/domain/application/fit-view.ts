import { AUTHENTICITY_NAMES, type Authenticity, type AuthenticitySignal } from "./authenticity.ts";
import { appealable, signalName, type Explanation } from "./explanation.ts";
import { FIT_NAMES, fitWordOf, type FitSignal, type FitWord } from "./fit.ts";

type Met = "full" | "half" | "none";

interface StoredScore extends Explanation {
  score: number;
  computedAt: Date;
  authenticity: Authenticity;
}

interface StoredAppeal {
  id: string;
  signal: string;
  reason: string;
  state: "open" | "kept" | "set_aside";
  decision: string | null;
  decidedAt: Date | null;
  createdAt: Date;
}

/** A score as every page shows it. */
export interface FitView {
  score: number;
  word: FitWord;
  computedAt: Date;
  signals: (FitSignal & { name: string; met: Met })[];
  leftOut: { name: string; why: string; wouldChange: string }[];
  /** What is worth a look: empty below two independent signals. */
  notes: (AuthenticitySignal & { name: string })[];
  /** What our staff was asked to look at, and what it said. */
  appeals: (StoredAppeal & { name: string })[];
  /** Signals that can still be appealed. */
  open: { code: string; name: string }[];
}

const metOf = ({ points, weight }: FitSignal): Met =>
  points * 4 >= weight * 3 ? "full" : points * 3 >= weight ? "half" : "none";

/** A score that nobody stored, as pages show it: of the directory, where there is nothing to appeal. */
export const passingFit = (fit: Explanation["fit"], now: Date): FitView =>
  viewOf(
    { fit, accounts: [], score: fit.score, computedAt: now, authenticity: { flagged: false, signals: [] } },
    [],
  );

/** Puts names and words to a stored score; null while there is none. */
export function fitView(fit: StoredScore | null, appeals: readonly StoredAppeal[]): FitView | null {
  return fit && viewOf(fit, appeals);
}

function viewOf(fit: StoredScore, appeals: readonly StoredAppeal[]): FitView {
  const asked = new Set(appeals.map(({ signal }) => signal));
  return {
    ...{ score: fit.score, word: fitWordOf(fit.score), computedAt: fit.computedAt },
    signals: fit.fit.signals.map((one) => ({ ...one, name: FIT_NAMES[one.code], met: metOf(one) })),
    leftOut: fit.fit.leftOut.map(({ code, ...words }) => ({ ...words, name: FIT_NAMES[code] })),
    notes: fit.authenticity.signals.map((one) => ({ ...one, name: AUTHENTICITY_NAMES[one.code] })),
    appeals: appeals.map(({ id, signal, reason, state, decision, decidedAt, createdAt }) => ({
      ...{ id, signal, reason, state, decision, decidedAt, createdAt, name: signalName(signal) },
    })),
    open: appealable(fit, fit.authenticity)
      .filter((code) => !asked.has(code))
      .map((code) => ({ code, name: signalName(code) })),
  };
}
