import type { RefusalCode } from "../refusal.ts";
import { hoursAfter, type Policy } from "./policy.ts";

export const DELIVERABLE_STATES = [
  "waiting",
  "draft_due",
  "in_review",
  "changes_requested",
  "approved",
  "live_due",
  "live_check",
  "accepted",
  "paid",
  "cancelled",
] as const;
export type DeliverableState = (typeof DELIVERABLE_STATES)[number];

export const DELIVERABLE_EVENTS = [
  "start",
  "submit_draft",
  "request_changes",
  "return_draft",
  "approve",
  "open_window",
  "submit_live",
  "report_problem",
  "accept",
  "pay",
  "cancel",
  "rule_pay",
  "rule_end",
  "rule_revise",
] as const;
export type DeliverableEvent = (typeof DELIVERABLE_EVENTS)[number];

/** What a decision needs to know of one deliverable. */
export interface DeliverableFacts {
  state: DeliverableState;
  contentOnly: boolean;
  publishFrom: Date | null;
  publishTo: Date | null;
  roundsUsed: number;
  /** Rounds beyond those of the policy, by amendment; none where it is left out. */
  extraRounds?: number;
}

/** Revision rounds of one deliverable: those of the policy and those that an amendment added. */
export const roundsOf = (item: Pick<DeliverableFacts, "extraRounds">, policy: Policy): number =>
  policy.revisionRounds + (item.extraRounds ?? 0);

export interface Move {
  ok: true;
  state: DeliverableState;
  dueAt: Date | null;
  roundsUsed: number;
}

/** From which states an event may start. Where it leads is in `target`, because approval branches. */
export const DELIVERABLE_FROM: Record<DeliverableEvent, readonly DeliverableState[]> = {
  start: ["waiting"],
  submit_draft: ["draft_due", "changes_requested"],
  request_changes: ["in_review"],
  // At the limit, when the disclosure stands in the way of approval: silence costs the creator no round.
  return_draft: ["in_review"],
  approve: ["in_review"],
  open_window: ["approved"],
  submit_live: ["live_due"],
  report_problem: ["live_check"],
  accept: ["live_check"],
  pay: ["accepted"],
  cancel: ["waiting", "draft_due", "in_review", "changes_requested", "approved", "live_due", "live_check"],
  // The ruling of a dispute: the work counts as accepted, ends although it was accepted, or gets one more round.
  rule_pay: ["draft_due", "in_review", "changes_requested", "approved", "live_due", "live_check"],
  rule_end: ["accepted"],
  rule_revise: ["draft_due", "in_review", "changes_requested", "approved", "live_due", "live_check"],
};

function target(item: DeliverableFacts, event: DeliverableEvent, now: Date): DeliverableState {
  switch (event) {
    case "start":
      return "draft_due";
    case "submit_draft":
      return "in_review";
    case "request_changes":
    case "return_draft":
      return "changes_requested";
    case "approve":
      // Content that is not posted ends with its approval; a post waits for its window to open.
      if (item.contentOnly) return "accepted";
      return item.publishFrom && item.publishFrom > now ? "approved" : "live_due";
    case "open_window":
    case "report_problem":
      return "live_due";
    case "submit_live":
      return "live_check";
    case "accept":
    case "rule_pay":
      return "accepted";
    case "rule_revise":
      if (item.state === "draft_due") return "draft_due";
      return item.state === "live_check" ? "live_due" : "changes_requested";
    case "pay":
      return "paid";
    case "cancel":
    case "rule_end":
      return "cancelled";
  }
}

/** The limit of a state that begins at `now`; null where nobody owes anything. */
function limitOf(state: DeliverableState, item: DeliverableFacts, policy: Policy, now: Date): Date | null {
  switch (state) {
    case "draft_due":
      return hoursAfter(now, policy.draftHours);
    case "in_review":
      return hoursAfter(now, policy.reviewHours);
    case "changes_requested":
      return hoursAfter(now, policy.revisionHours);
    case "approved":
      return item.publishFrom;
    case "live_due": {
      // The end of the agreed window, unless approval came after it: then the usual time starts.
      return item.publishTo && item.publishTo > now ? item.publishTo : hoursAfter(now, policy.liveHours);
    }
    case "live_check":
      return hoursAfter(now, policy.liveCheckHours);
    default:
      return null;
  }
}

/** Whether an event can happen now: the button and the server ask the same. */
export function canDoToDeliverable(item: Pick<DeliverableFacts, "state">, event: DeliverableEvent): boolean {
  return DELIVERABLE_FROM[event].includes(item.state);
}

/** The next state with its limit and rounds, or why not. Pure: `now` and `policy` are the deal's own. */
export function decideDeliverable(
  item: DeliverableFacts,
  event: DeliverableEvent,
  policy: Policy,
  now: Date,
): Move | { ok: false; code: RefusalCode } {
  if (!canDoToDeliverable(item, event)) return { ok: false, code: "wrong_state" };
  const asksRound = event === "request_changes";
  if (asksRound && item.roundsUsed >= roundsOf(item, policy)) return { ok: false, code: "rounds_used" };
  const state = target(item, event, now);
  return {
    ok: true,
    state,
    dueAt: limitOf(state, item, policy, now),
    roundsUsed: item.roundsUsed + (asksRound ? 1 : 0),
  };
}

/** What the clock does at a state's limit; null where the limit only makes somebody late. */
export const AT_LIMIT: Partial<Record<DeliverableState, DeliverableEvent>> = {
  in_review: "approve",
  approved: "open_window",
  live_check: "accept",
};

/** What a state is called on a badge, and whose turn it is. */
export const DELIVERABLE_WORDS: Record<
  DeliverableState,
  { label: string; turn: "brand" | "creator" | null }
> = {
  waiting: { label: "Not started", turn: null },
  draft_due: { label: "Draft due", turn: "creator" },
  in_review: { label: "Draft review", turn: "brand" },
  changes_requested: { label: "Changes asked", turn: "creator" },
  approved: { label: "Approved", turn: null },
  live_due: { label: "Post due", turn: "creator" },
  live_check: { label: "Live check", turn: "brand" },
  accepted: { label: "Accepted", turn: null },
  paid: { label: "Paid", turn: null },
  cancelled: { label: "Cancelled", turn: null },
};
