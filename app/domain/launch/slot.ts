import type { DeliverableState } from "../deal/deliverable.ts";

/** When a piece of work may go live by the contract; null where it says nothing. */
export interface PublishWindow {
  from: Date | null;
  to: Date | null;
}

const OPEN: ReadonlySet<DeliverableState> = new Set([
  "waiting",
  "draft_due",
  "in_review",
  "changes_requested",
  "approved",
  "live_due",
]);

/** Whether there is a time to agree on: a post that is still to come. */
export const canPlan = (item: { state: DeliverableState; contentOnly: boolean }): boolean =>
  !item.contentOnly && OPEN.has(item.state);

/** What is wrong with a time; null when it can be proposed. The agreed window counts to its last instant. */
export function slotProblem({ from, to }: PublishWindow, at: Date, now: Date): "past" | "outside" | null {
  if (at <= now) return "past";
  return (from && at < from) || (to && at > to) ? "outside" : null;
}
