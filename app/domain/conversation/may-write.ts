import type { Side } from "../access/actor.ts";
import type { ApplicationState } from "../application/application.ts";
import type { DealState } from "../deal/deal.ts";

/** What decides whether somebody may write in a conversation. */
export interface Standing {
  application: ApplicationState;
  /** The deal that came of the application; null before. */
  deal: DealState | null;
  /** The sides that do not want messages of the other. */
  blockedBy: readonly Side[];
}

/** Why no message can be sent; null when it can. */
export type Closed = "ended" | "blocked_by_you" | "blocked_by_them" | null;

const ENDED: ReadonlySet<ApplicationState> = new Set(["declined", "withdrawn", "expired"]);
const RUNNING: ReadonlySet<DealState> = new Set(["signing", "funding", "active"]);

/** Whether a deal runs that both sides must be able to finish: a block does not silence it. */
export function dealRuns(deal: DealState | null): boolean {
  return deal !== null && RUNNING.has(deal);
}

/** Why `side` cannot write now; null when it can. Reading is always possible. */
export function closedFor(side: Side, { application, deal, blockedBy }: Standing): Closed {
  if (dealRuns(deal)) return null;
  if (blockedBy.includes(side)) return "blocked_by_you";
  if (blockedBy.length > 0) return "blocked_by_them";
  return deal === null && ENDED.has(application) ? "ended" : null;
}

/** Contact details are hidden until there is a deal, whatever becomes of it. */
export function hidesContacts(deal: DealState | null): boolean {
  return deal === null;
}
