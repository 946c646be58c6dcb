import type { Side } from "../access/actor.ts";
import type { DealState } from "../deal/deal.ts";
import type { DeliverableState } from "../deal/deliverable.ts";
import type { AmendmentKind } from "./amended-terms.ts";

export const AMENDMENT_KINDS = ["extra_round", "new_date", "fee", "extra_work", "licence"] as const;
export const AMENDMENT_STATES = [
  "signing",
  "funding",
  "in_force",
  "declined",
  "withdrawn",
  "lapsed",
] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

export const AMENDMENT_EVENTS = [
  "sign_last",
  "sign_last_free",
  "fund",
  "decline",
  "withdraw",
  "lapse",
] as const;
export type AmendmentEvent = (typeof AMENDMENT_EVENTS)[number];

/** Every move of an amendment. What needs no money is in force with the last signature. */
export const AMENDMENT_TRANSITIONS: Record<
  AmendmentState,
  Partial<Record<AmendmentEvent, AmendmentState>>
> = {
  signing: {
    sign_last: "funding",
    sign_last_free: "in_force",
    decline: "declined",
    withdraw: "withdrawn",
    lapse: "lapsed",
  },
  // Both have signed: only the money, or its absence, decides now.
  funding: { fund: "in_force", lapse: "lapsed" },
  in_force: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
};

/** The state after an event, or null when it cannot happen now. */
export const afterAmendmentEvent = (state: AmendmentState, event: AmendmentEvent): AmendmentState | null =>
  AMENDMENT_TRANSITIONS[state][event] ?? null;

/** Whether it still waits for somebody. */
export const isOpen = (state: AmendmentState): boolean => state === "signing" || state === "funding";

const OPEN_WORK: readonly DeliverableState[] = [
  ...(["draft_due", "in_review", "changes_requested", "approved", "live_due", "live_check"] as const),
];

/** The states of a deliverable in which a change about it still means something. */
const ITEM_STATES: Partial<Record<AmendmentKind, readonly DeliverableState[]>> = {
  extra_round: ["draft_due", "in_review", "changes_requested"],
  new_date: ["draft_due", "in_review", "changes_requested", "approved", "live_due"],
  fee: OPEN_WORK,
};

/** The kinds that are about one piece of work. */
export const isAboutItem = (kind: AmendmentKind): boolean => kind in ITEM_STATES;

/** Whether a piece of work can be changed in this way now. */
export const canAmendItem = (kind: AmendmentKind, state: DeliverableState): boolean =>
  ITEM_STATES[kind]?.includes(state) ?? false;

/** Whether the date of a draft can be changed now: while the creator owes one. */
export const owesDraft = (state: DeliverableState): boolean =>
  state === "draft_due" || state === "changes_requested";

/** Whether a deal can be changed in this way at all: one that runs, and a completed one for its licence. */
export function canAmendDeal(
  kind: AmendmentKind,
  state: DealState,
  items: readonly { state: DeliverableState }[],
): boolean {
  if (kind === "licence") return state === "active" || state === "completed";
  if (state !== "active") return false;
  return !isAboutItem(kind) || items.some((item) => canAmendItem(kind, item.state));
}

export const KIND_WORDS: Record<AmendmentKind, { label: string; hint: string }> = {
  extra_round: {
    label: "Another revision round",
    hint: "Priced; the price is added to the item's fee and paid out with it",
  },
  new_date: { label: "New dates", hint: "No money: the other side accepts with one click" },
  fee: { label: "Another fee", hint: "More or less for work that is not accepted yet" },
  extra_work: { label: "One more deliverable", hint: "Its draft is due the agreed time after it is funded" },
  licence: { label: "Longer or wider licence", hint: "Also after the deal is completed" },
};

export const STATE_WORDS: Record<AmendmentState, string> = {
  signing: "Waiting for signatures",
  funding: "Waiting for the funds",
  in_force: "In force",
  declined: "Declined",
  withdrawn: "Withdrawn",
  lapsed: "Lapsed",
};

/** Why an amendment ended by itself, in words for both sides. A person's own words stand for themselves. */
export const END_WORDS: Record<string, string> = {
  not_signed: "Not signed in time. The contract stands as it was.",
  not_funded: "Not funded in time. The contract stands as it was.",
  moved_on: "The work had moved on before it was in force. The contract stands as it was.",
  deal_ended: "The deal ended first.",
};

/** Who still has to sign; empty once both have. */
export const sidesToSign = (signed: readonly Side[]): Side[] =>
  (["brand", "creator"] as const).filter((side) => !signed.includes(side));
