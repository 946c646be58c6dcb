export const DEAL_STATES = ["signing", "funding", "active", "completed", "cancelled"] as const;
export type DealState = (typeof DEAL_STATES)[number];

export const DEAL_EVENTS = ["sign_last", "sign_last_free", "fund", "lapse", "cancel", "complete"] as const;
export type DealEvent = (typeof DEAL_EVENTS)[number];

/** Every move of a deal. A lapse is the clock's; a cancellation is a person's. Without a fee there is nothing to fund. */
export const DEAL_TRANSITIONS: Record<DealState, Partial<Record<DealEvent, DealState>>> = {
  signing: { sign_last: "funding", sign_last_free: "active", lapse: "cancelled", cancel: "cancelled" },
  funding: { fund: "active", lapse: "cancelled", cancel: "cancelled" },
  active: { complete: "completed", cancel: "cancelled" },
  completed: {},
  cancelled: {},
};

/** The state after an event, or null when it cannot happen now. */
export function afterDealEvent(state: DealState, event: DealEvent): DealState | null {
  return DEAL_TRANSITIONS[state][event] ?? null;
}

/** Whether the deal takes a slot and budget of its brief. */
export function countsAgainstBrief(state: DealState): boolean {
  return state !== "cancelled";
}
