import type { Side } from "../access/actor.ts";
import { hoursAfter, type Policy } from "../deal/policy.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { isOpenAt, type OfferState } from "./offer.ts";

export const OFFER_ACTS = ["accept", "decline", "counter", "extend"] as const;
export type OfferAct = (typeof OFFER_ACTS)[number];

/** What the rules need to know of an offer. */
export interface OfferOnTable {
  state: OfferState;
  proposedBy: Side;
  expiresAt: Date;
  extendedAt: Date | null;
}

/** The two numbers that were frozen into the terms with which the negotiation began. */
export type NegotiationLimits = Pick<Policy, "counterLimit" | "offerExtensionHours">;

/** The side across the table. */
export const otherSide = (side: Side): Side => (side === "brand" ? "creator" : "brand");

/** Whose answer an offer waits for: never its maker's. */
export const answeringSide = (offer: { proposedBy: Side }): Side => otherSide(offer.proposedBy);

/** How many counter-offers both sides together have left, after `made` of them. Never below zero. */
export const countersLeft = (made: number, { counterLimit }: Pick<Policy, "counterLimit">): number =>
  Math.max(0, counterLimit - made);

/**
 * Why a side may not do this to an offer now, or null when it may: asked by the button and by the server.
 *
 * All four are acts of the side that must answer. More time too: it takes it by itself, once, by one click. It
 * knows that it needs it; having to ask would be a second negotiation with a limit of its own. It costs the other
 * side nothing that it cannot take back, because an offer holds neither a slot nor budget, and its maker can still
 * replace the offer or end the application.
 * Refuses: offer_expired, wrong_state, not_your_turn, counters_used, no_extension, extended_already.
 */
export function whyNot(
  act: OfferAct,
  side: Side,
  offer: OfferOnTable,
  table: { countersMade: number; limits: NegotiationLimits },
  now: Date,
): Refusal | null {
  if (offer.state === "expired" || (offer.state === "open" && !isOpenAt(offer, now)))
    return refuse("offer_expired");
  if (offer.state !== "open") return refuse("wrong_state");
  if (side === offer.proposedBy) return refuse("not_your_turn");
  const { countersMade, limits } = table;
  if (act === "counter" && countersLeft(countersMade, limits) === 0)
    return refuse("counters_used", { limit: String(limits.counterLimit) });
  if (act !== "extend") return null;
  if (limits.offerExtensionHours === 0) return refuse("no_extension");
  return offer.extendedAt ? refuse("extended_already") : null;
}

/** The limit of an offer once more time was taken: added to what is left, so that asking early loses nothing. */
export const extendedUntil = (offer: { expiresAt: Date }, limits: NegotiationLimits): Date =>
  hoursAfter(offer.expiresAt, limits.offerExtensionHours);

/** What a side may do to an offer now, in one look. */
export function mayDo(
  side: Side,
  offer: OfferOnTable,
  table: { countersMade: number; limits: NegotiationLimits },
  now: Date,
): Record<OfferAct, boolean> {
  const may = (act: OfferAct) => whyNot(act, side, offer, table, now) === null;
  return { accept: may("accept"), decline: may("decline"), counter: may("counter"), extend: may("extend") };
}
