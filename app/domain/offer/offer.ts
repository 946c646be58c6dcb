export const OFFER_STATES = ["open", "accepted", "declined", "superseded", "expired"] as const;
export type OfferState = (typeof OFFER_STATES)[number];
export const OFFER_EVENTS = ["accept", "decline", "supersede", "expire"] as const;
export type OfferEvent = (typeof OFFER_EVENTS)[number];

/** Only an open offer moves, and it moves once. */
export const OFFER_TRANSITIONS: Record<OfferState, Partial<Record<OfferEvent, OfferState>>> = {
  open: { accept: "accepted", decline: "declined", supersede: "superseded", expire: "expired" },
  accepted: {},
  declined: {},
  superseded: {},
  expired: {},
};

/** The state after an event, or null when it cannot happen now. */
export function afterOfferEvent(state: OfferState, event: OfferEvent): OfferState | null {
  return OFFER_TRANSITIONS[state][event] ?? null;
}

/** An offer can be answered until its limit, to the millisecond; at the limit it has expired. */
export function isOpenAt(offer: { state: OfferState; expiresAt: Date }, now: Date): boolean {
  return offer.state === "open" && now < offer.expiresAt;
}
