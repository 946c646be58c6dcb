import { hoursAfter, type Policy } from "../deal/policy.ts";
import { workingHoursAfter } from "../moderation/working-hours.ts";

export const DISPUTE_STATES = ["open", "answered", "ruled", "appealed", "closed"] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export const DISPUTE_EVENTS = ["answer", "default", "withdraw", "rule", "appeal", "close", "decide"] as const;
export type DisputeEvent = (typeof DISPUTE_EVENTS)[number];

/**
 * Every move of a dispute. `default`: nobody answered in time, so the opener prevails. `close`: nobody appealed in time,
 * or both sides accepted the ruling. `decide`: the appeal is decided, and that is final.
 */
export const DISPUTE_TRANSITIONS: Record<DisputeState, Partial<Record<DisputeEvent, DisputeState>>> = {
  open: { answer: "answered", default: "ruled", withdraw: "closed" },
  answered: { rule: "ruled", withdraw: "closed" },
  ruled: { appeal: "appealed", close: "closed" },
  appealed: { decide: "closed" },
  closed: {},
};

/** The state after an event, or null when it cannot happen now: the button and the server ask the same. */
export function afterDisputeEvent(state: DisputeState, event: DisputeEvent): DisputeState | null {
  return DISPUTE_TRANSITIONS[state][event] ?? null;
}

/** The limits of a dispute, as the deal's terms have them. */
export type DisputeLimits = Pick<Policy, "disputeAnswerDays" | "disputeRulingDays" | "disputeAppealHours">;

/**
 * The instant `days` business days after `from`. A business day is 24 hours outside Saturday and Sunday in UTC, whatever
 * the zones and the clock changes of those concerned; public holidays count as business days. A dispute opened on a
 * Friday at 15:00 UTC has to be answered by the next Friday at 15:00 UTC; one of a weekend, by the end of the Friday
 * that follows.
 */
export function businessDaysAfter(from: Date, days: number): Date {
  return workingHoursAfter(from, days * 24);
}

/** When the state that begins at `now` is due: the answer, the ruling, the end of the time to appeal; null at the end. */
export function dueOf(state: DisputeState, now: Date, limits: DisputeLimits): Date | null {
  switch (state) {
    case "open":
      return businessDaysAfter(now, limits.disputeAnswerDays);
    case "answered":
    case "appealed":
      return hoursAfter(now, limits.disputeRulingDays * 24);
    case "ruled":
      return hoursAfter(now, limits.disputeAppealHours);
    case "closed":
      return null;
  }
}

/** Whether our staff has to act: the queue holds these. */
export const STAFF_ACTS: readonly DisputeState[] = ["answered", "appealed"];

/** What a state is called on a badge. */
export const DISPUTE_WORDS: Record<DisputeState, string> = {
  open: "Waiting for the answer",
  answered: "Waiting for the ruling",
  ruled: "Ruled, appeal possible",
  appealed: "Appealed",
  closed: "Closed",
};

/** How a dispute came to its end. */
export const CLOSED_HOW = ["withdrawn", "accepted", "unappealed", "appeal", "chargeback"] as const;
export type ClosedHow = (typeof CLOSED_HOW)[number];
export const CLOSED_WORDS: Record<ClosedHow, string> = {
  withdrawn: "Withdrawn by whoever opened it",
  accepted: "Both sides accepted the ruling",
  unappealed: "Nobody appealed in time",
  appeal: "Decided on appeal",
  chargeback: "Ended by the card’s bank, which took the payment back",
};
