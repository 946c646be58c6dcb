import { z } from "zod";
import type { FrozenStats } from "../account/stats.ts";
import {
  AUTHENTICITY_CODES,
  AUTHENTICITY_NAMES,
  authenticityOf,
  AuthenticitySignal,
  authenticitySignals,
  type Authenticity,
  type AuthenticityCode,
} from "./authenticity.ts";
import { Fit, FIT_CODES, FIT_NAMES, fitOf, type FitCode } from "./fit.ts";
import type { FitInput } from "./fit-input.ts";

/** What is stored of a score: everything that it opens into. Signals of the notes stand per account. */
export const Explanation = z.object({ fit: Fit, accounts: z.array(z.array(AuthenticitySignal)) });
export type Explanation = z.infer<typeof Explanation>;

/** Makes both scores of an application from what was frozen with it. */
export function explain(
  input: FitInput,
  snapshots: readonly { accountId: string; stats: FrozenStats }[],
  setAside: readonly string[],
): Explanation & { authenticity: Authenticity } {
  const { facts } = input;
  const accounts = snapshots.map(({ accountId, stats }) => {
    const known = facts.accounts.find((one) => one.accountId === accountId);
    const { previous = null, following = null, comments = null } = known ?? {};
    return authenticitySignals({ stats, country: facts.country, facts: { previous, following, comments } });
  });
  return { fit: fitOf(input, setAside), accounts, authenticity: authenticityOf(accounts, setAside) };
}

export type SignalCode = FitCode | AuthenticityCode;
export const SIGNAL_CODES: readonly SignalCode[] = [...FIT_CODES, ...AUTHENTICITY_CODES];

/** What a signal is called; an unknown code stands for itself. */
export const signalName = (code: string): string =>
  (({ ...FIT_NAMES, ...AUTHENTICITY_NAMES }) as Record<string, string>)[code] ?? code;

/** The signals of an application that its creator can ask our staff to look at again. */
export function appealable(explanation: Explanation, notes: Authenticity): SignalCode[] {
  const lost = explanation.fit.signals.filter(({ points, weight }) => points < weight);
  return [...new Set([...notes.signals.map(({ code }) => code), ...lost.map(({ code }) => code)])];
}
