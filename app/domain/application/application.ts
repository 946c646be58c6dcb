import type { Side } from "../access/actor.ts";

export const APPLICATION_STATES = [
  "submitted",
  "shortlisted",
  "offered",
  "accepted",
  "declined",
  "withdrawn",
  "expired",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const APPLICATION_EVENTS = [
  "shortlist",
  "unshortlist",
  "offer",
  "end_offer",
  "accept",
  "decline",
  "withdraw",
  "expire",
] as const;
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number];

/** Every move there is. What is not in the table cannot happen. */
export const APPLICATION_TRANSITIONS: Record<
  ApplicationState,
  Partial<Record<ApplicationEvent, ApplicationState>>
> = {
  submitted: {
    shortlist: "shortlisted",
    offer: "offered",
    decline: "declined",
    withdraw: "withdrawn",
    expire: "expired",
  },
  shortlisted: {
    unshortlist: "submitted",
    offer: "offered",
    decline: "declined",
    withdraw: "withdrawn",
    expire: "expired",
  },
  // A new offer supersedes the open one; an offer that ends unaccepted leaves the creator on the shortlist.
  offered: {
    offer: "offered",
    end_offer: "shortlisted",
    accept: "accepted",
    decline: "declined",
    withdraw: "withdrawn",
  },
  accepted: {},
  declined: {},
  withdrawn: {},
  expired: {},
};

const ACTS: Record<ApplicationEvent, Side | "clock"> = {
  shortlist: "brand",
  unshortlist: "brand",
  offer: "brand",
  decline: "brand",
  end_offer: "clock",
  accept: "creator",
  withdraw: "creator",
  expire: "clock",
};

/** The state after an event, or null when the event cannot happen in this state. */
export function afterApplicationEvent(
  state: ApplicationState,
  event: ApplicationEvent,
): ApplicationState | null {
  return APPLICATION_TRANSITIONS[state][event] ?? null;
}

/** Whether one side may do this now: asked by the button and by the server. */
export function canDoToApplication(side: Side, state: ApplicationState, event: ApplicationEvent): boolean {
  return ACTS[event] === side && afterApplicationEvent(state, event) !== null;
}

/** Whether the application still waits for the brand's answer. */
export function awaitsAnswer(state: ApplicationState): boolean {
  return state === "submitted" || state === "shortlisted";
}

/** What decides whether the creator may still change what they sent. */
export interface Unread {
  state: ApplicationState;
  readAt: Date | null;
  answeredAt: Date | null;
}

/** Whether the creator may still edit the application: until the brand opens or answers it. */
export const isEditable = ({ state, readAt, answeredAt }: Unread): boolean =>
  state === "submitted" && readAt === null && answeredAt === null;

/** Reasons a brand declines with, as the creator reads them. */
export const DECLINE_REASONS = {
  price: "Price",
  audience: "Audience does not match",
  style: "Style is not right for this brief",
  slots: "Slots are filled",
  timing: "Dates do not work",
  conflict: "Works with a competitor",
  other: "Another reason",
} as const;
/** Endings that are not the brand's choice, in the same words' place. */
export const OTHER_ENDINGS = { brief_removed: "The marketplace took the brief down" } as const;
export type DeclineCode = keyof typeof DECLINE_REASONS;
export const DECLINE_CODES = Object.keys(DECLINE_REASONS) as [DeclineCode, ...DeclineCode[]];

/** What each state is called on a badge, for each side. */
export const APPLICATION_WORDS: Record<ApplicationState, { brand: string; creator: string }> = {
  submitted: { brand: "To answer", creator: "Sent" },
  shortlisted: { brand: "Shortlisted", creator: "Shortlisted" },
  offered: { brand: "Offer sent", creator: "Offer received" },
  accepted: { brand: "Accepted", creator: "Accepted" },
  declined: { brand: "Declined", creator: "Declined" },
  withdrawn: { brand: "Withdrawn", creator: "Withdrawn" },
  expired: { brand: "Closed, no answer", creator: "Closed, no answer" },
};
