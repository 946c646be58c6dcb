import type { Side } from "../access/actor.ts";

/** A dispute as a deal's turns need it. */
export interface TurnDispute {
  state: string;
  openedBy: Side;
  reason: string;
  stateSince: Date;
  dueAt: Date | null;
}

/**
 * Whose answer an open dispute waits for: nothing else is owed while a deal stands still, and a deal that is over owes it
 * too.
 */
export function answerOwed(disputes: readonly TurnDispute[] = [], pausedAt?: Date | null) {
  return disputes
    .filter(({ state }) => state === "open")
    .slice(0, 1)
    .map(({ openedBy, stateSince: since, dueAt, reason }) => ({
      side: openedBy === "brand" ? ("creator" as const) : ("brand" as const),
      ...{ act: "answer_dispute" as const, since, dueAt, deliverable: null },
      ...(reason === "commission" ? { aboutStatement: true as const } : {}),
      ...(pausedAt ? { still: true as const } : {}),
    }));
}
