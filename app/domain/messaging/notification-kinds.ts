import { z } from "zod";

const text = z.string();
const instant = z.iso.datetime();
/** Minor units as a string, with the currency beside it. */
const money = z.object({ amount: z.string().regex(/^\d+$/), currency: z.string().length(3) });
const brief = { briefTitle: text, brandName: text };
const deal = { ...brief, creatorName: text, dealNumber: z.number().int() };
const side = z.enum(["brand", "creator"]);
/** Both sides read the same sums of an offer, whoever made it. */
const negotiation = { ...brief, creatorName: text, side, gross: money, net: money, cost: money };
const deliverable = { ...deal, deliverable: text };

/**
 * Everything that people are told, with what the message needs, frozen when it happened. `recipient` in the
 * comment says who. Money: gross is the agreed fee, net what the creator gets, cost what the brand pays.
 */
export const notificationSchemas = {
  // moderation: admins, then the brand
  listing_waiting: z.object({ ...brief, dueAt: instant }),
  /** `publishAt`: it waits for that moment. `automatic`: it took the fast lane of trusted brands. */
  listing_approved: z.object({ ...brief, publishAt: instant.optional(), automatic: z.boolean().optional() }),
  listing_published: z.object({ ...brief }),
  listing_changes_requested: z.object({ ...brief, reason: text }),
  listing_removed: z.object({ ...brief, reason: text }),
  listing_rejected: z.object({ ...brief, reason: text }),
  /** To the moderator who was given a review. */
  review_assigned: z.object({ ...brief, byName: text, dueAt: instant }),
  // appeals: admins, then the brand
  listing_appealed: z.object({ ...brief, text, dueAt: instant }),
  listing_appeal_decided: z.object({ ...brief, outcome: z.enum(["upheld", "overturned"]), reason: text }),
  // reports: admins, then whoever sent it
  report_received: z.object({ target: text, reason: text, dueAt: instant }),
  report_decided: z.object({ target: text, outcome: z.enum(["dismissed", "acted"]), note: text }),
  // applications: the brand (received, withdrawn, expiring, expired_brand), the creator (the others)
  application_received: z.object({
    ...brief,
    creatorName: text,
    gross: money,
    cost: money.optional(),
    answerBy: instant,
    closesAt: instant.optional(),
  }),
  application_sent: z.object({
    ...brief,
    gross: money.optional(),
    net: money,
    answerBy: instant,
    closesAt: instant,
  }),
  application_shortlisted: z.object({ ...brief, closesAt: instant }),
  application_declined: z.object({
    ...brief,
    reason: text,
    note: text,
    failedCriteria: z.array(z.object({ criterion: text, asked: text, had: text })),
  }),
  application_withdrawn: z.object({ ...brief, creatorName: text }),
  application_expiring: z.object({
    ...brief,
    creatorName: text,
    answerBy: instant,
    closesAt: instant.optional(),
  }),
  application_expired: z.object({ ...brief }),
  application_brief_removed: z.object({ ...brief, reason: text }),
  application_expired_brand: z.object({ ...brief, creatorName: text }),
  // fit: members of the team who are named in a note; admins; the creator and the brand
  note_mention: z.object({ ...brief, creatorName: text, authorName: text, note: text }),
  appeal_waiting: z.object({ ...brief, creatorName: text, signal: text, reason: text }),
  appeal_decided: z.object({
    ...brief,
    creatorName: text,
    signal: text,
    decision: z.enum(["kept", "set_aside"]),
    reason: text,
    side: z.enum(["brand", "creator"]),
  }),
  // offers: the creator (offer_received, offer_expiring, offer_expired, counter_accepted, counter_declined), the brand
  // (offer_accepted, offer_declined, offer_expired_brand, counter_expiring), the side named in them (the others)
  // subscribed, to the creator: what is new in a saved search; a saved brief that closes soon
  search_alert: z.object({
    searchId: z.uuid(),
    searchName: text,
    frequency: z.enum(["instant", "daily", "weekly", "off"]),
    /** How many there are; the first ten are listed. */
    count: z.number().int().min(1),
    briefs: z
      .array(z.object({ title: text, brandName: text, net: money.nullable(), closesAt: instant.nullable() }))
      .min(1)
      .max(10),
  }),
  saved_brief_closing: z.object({ ...brief, creatorId: z.uuid(), closesAt: instant }),
  // invitations: the creator (received), the brand (declined)
  invitation_received: z.object({ ...brief, invitedBy: text, message: text, applyBy: instant.nullable() }),
  invitation_declined: z.object({ ...brief, creatorName: text, reason: text }),
  offer_received: z.object({
    ...brief,
    gross: money,
    creatorFee: money,
    net: money,
    expiresAt: instant,
    message: text,
  }),
  offer_expiring: z.object({
    ...brief,
    gross: money.optional(),
    net: money,
    expiresAt: instant,
  }),
  offer_expired: z.object({
    ...brief,
    proposedBy: side.optional(),
    gross: money.optional(),
    net: money.optional(),
  }),
  offer_accepted: z.object({ ...deal, gross: money, cost: money, signBy: instant }),
  offer_declined: z.object({
    ...brief,
    creatorName: text,
    reason: text,
    gross: money.optional(),
    cost: money.optional(),
  }),
  offer_expired_brand: z.object({
    ...brief,
    creatorName: text,
    proposedBy: side.optional(),
    gross: money.optional(),
    cost: money.optional(),
  }),
  /** `side` is the reader's. `changes` in words: what each version says, null where it has nothing. */
  counter_received: z.object({
    ...negotiation,
    expiresAt: instant,
    message: text,
    changes: z.array(z.object({ label: text, was: text.nullable(), is: text.nullable() })),
    countersLeft: z.number().int(),
  }),
  offer_extended: z.object({ ...negotiation, expiresAt: instant }),
  counter_expiring: z.object({ ...brief, creatorName: text, gross: money, cost: money, expiresAt: instant }),
  counter_accepted: z.object({ ...deal, gross: money, net: money, signBy: instant }),
  counter_declined: z.object({ ...brief, reason: text, gross: money, net: money }),
  // contract: the side named in `to`
  sign_requested: z.object({
    ...deal,
    gross: money.optional(),
    /** What the brand pays; shown to its team only. */
    cost: money.optional(),
    net: money,
    signBy: instant,
  }),
  sign_reminder: z.object({ ...deal, signBy: instant, hoursLeft: z.number() }),
  contract_signed: z.object({ ...deal, signedBy: text, yourTurn: z.boolean(), signBy: instant }),
  contract_sealed: z.object({ ...deal, documentSha256: text }),
  // funding: the brand (requested, reminder, payment_returned), both (funded, lapsed)
  fund_requested: z.object({ ...deal, gross: money, brandFee: money, cost: money, fundBy: instant }),
  fund_reminder: z.object({
    ...deal,
    gross: money.optional(),
    cost: money,
    fundBy: instant,
    hoursLeft: z.number(),
  }),
  deal_funded: z.object({
    ...deal,
    gross: money.optional(),
    paid: money,
    net: money,
    draftBy: instant,
    side: z.enum(["brand", "creator"]),
  }),
  deal_lapsed: z.object({ ...deal, step: z.enum(["signing", "funding"]) }),
  payment_returned: z.object({ ...deal, paid: money, reason: text }),
  // work: the creator (draft_late, changes_requested, draft_approved, live_late, live_problem), the brand (others)
  draft_late: z.object({ ...deliverable, dueAt: instant, late: z.boolean() }),
  /** To the brand, when the creator's limit has passed. */
  creator_late: z.object({ ...deliverable, owed: z.enum(["draft", "post"]), dueAt: instant }),
  draft_submitted: z.object({ ...deliverable, version: z.number(), reviewBy: instant }),
  review_reminder: z.object({
    ...deliverable,
    version: z.number(),
    reviewBy: instant,
    hoursLeft: z.number(),
  }),
  changes_requested: z.object({
    ...deliverable,
    version: z.number(),
    feedback: text,
    dueAt: instant,
    round: z.number(),
    rounds: z.number(),
  }),
  draft_approved: z.object({
    ...deliverable,
    version: z.number(),
    automatic: z.boolean(),
    contentOnly: z.boolean(),
    liveBy: instant.nullable(),
  }),
  draft_auto_approved: z.object({ ...deliverable, version: z.number() }),
  live_late: z.object({ ...deliverable, dueAt: instant, late: z.boolean() }),
  live_submitted: z.object({ ...deliverable, url: text, checkBy: instant }),
  live_reminder: z.object({ ...deliverable, checkBy: instant, hoursLeft: z.number() }),
  live_problem: z.object({ ...deliverable, problem: text, dueAt: instant }),
  deliverable_accepted: z.object({
    ...deliverable,
    automatic: z.boolean(),
    side: z.enum(["brand", "creator"]),
  }),
  // money: the creator; payout_failed also to finance admins
  payout_scheduled: z.object({ ...deliverable, gross: money, fee: money, net: money, releaseAt: instant }),
  payout_paid: z.object({ ...deliverable, gross: money, fee: money, net: money, paidAt: instant }),
  payout_failed: z.object({
    ...deliverable,
    gross: money.optional(),
    net: money,
    reason: text,
  }),
  payout_blocked: z.object({ ...deliverable, gross: money.optional(), net: money }),
  refund_sent: z.object({ ...deal, refunded: money }),
  deal_completed: z.object({
    ...deal,
    gross: money,
    cost: money,
    net: money,
    side: z.enum(["brand", "creator"]),
  }),
  deal_cancelled: z.object({
    ...deal,
    reason: text,
    refunded: money,
    kept: money,
    side: z.enum(["brand", "creator"]),
  }),
  // conversations: whoever has not read (unread), the author (removed), the reporter (answered), admins (reported)
  messages_unread: z.object({
    ...brief,
    creatorName: text,
    dealNumber: z.number().int().optional(),
    /** The other side: whose messages they are. */
    from: text,
    /** The oldest first, as this reader may see them; the last ones when there are many. */
    messages: z.array(z.object({ at: instant, by: text, body: text, files: z.number() })).min(1),
    count: z.number(),
  }),
  message_reported: z.object({ ...brief, creatorName: text, reporter: text, author: text, reason: text }),
  message_removed: z.object({ ...brief, creatorName: text, reason: text, excerpt: text }),
  report_answered: z.object({ ...brief, creatorName: text, removed: z.boolean(), author: text }),
  // vetting: admins (waiting), the creator (the others)
  vetting_waiting: z.object({
    creatorName: text,
    what: z.enum(["vetting", "ownership"]),
    /** The account to look at, where only its code is to be seen. */
    account: text,
  }),
  vetting_granted: z.object({ until: instant }),
  vetting_more_needed: z.object({ reason: text }),
  vetting_refused: z.object({ reason: text, againFrom: instant }),
  vetting_expiring: z.object({ until: instant }),
  vetting_expired: z.object({ until: instant }),
  ownership_decided: z.object({ account: text, seen: z.boolean() }),
  stats_stale: z.object({ account: text, takenAt: instant }),
  // the operator
  drift_found: z.object({ count: z.number(), detail: text }),
} as const;

export type NotificationKind = keyof typeof notificationSchemas;
export type NotificationData<K extends NotificationKind> = z.infer<(typeof notificationSchemas)[K]>;
export const NOTIFICATION_KINDS = Object.keys(notificationSchemas) as NotificationKind[];

/** What a template gets beside its data. */
export interface Recipient {
  name: string;
  timeZone: string;
  locale: string;
  /** Which portal's colour the button wears. */
  portal: "brand" | "creator" | "admin";
}
