import { z } from "zod";
import { beside, deal, deliverable, instant, money, text } from "./parts.ts";

/** What the sides of a deal are told of its contract, money and work. The comments say who. */
export const dealKinds = {
  // contract: the side named in `to`
  sign_requested: z.object({
    ...deal,
    gross: money.optional(),
    /** What the brand pays; shown to its team only. */
    cost: money.optional(),
    net: money,
    beside,
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
    /** A later month of a programme: when it lapses, nothing else does. */
    laterMonth: z.boolean().optional(),
  }),
  deal_funded: z.object({
    ...deal,
    gross: money.optional(),
    paid: money,
    net: money,
    draftBy: instant,
    /** What is sent first: then the time for the draft begins with its receipt, and `draftBy` says nothing. */
    product: text.optional(),
    side: z.enum(["brand", "creator"]),
  }),
  /** To both, when both have signed and there is no fee: the work, or the product before it, begins. */
  deal_begun: z.object({
    ...deal,
    beside,
    draftBy: instant,
    product: text.optional(),
    side: z.enum(["brand", "creator"]),
  }),
  deal_lapsed: z.object({ ...deal, step: z.enum(["signing", "funding"]) }),
  payment_returned: z.object({ ...deal, paid: money, reason: text }),
  // work: the creator (draft_late, changes_requested, draft_approved, live_late, live_problem), the brand (others)
  draft_late: z.object({ ...deliverable, dueAt: instant, late: z.boolean() }),
  /** To the brand, when the creator's limit has passed. */
  creator_late: z.object({ ...deliverable, owed: z.enum(["draft", "post"]), dueAt: instant }),
  draft_submitted: z.object({
    ...deliverable,
    version: z.number(),
    reviewBy: instant,
    /** What the caption lacks, when the creator sent it all the same. */
    fix: text.optional(),
  }),
  review_reminder: z.object({
    ...deliverable,
    version: z.number(),
    reviewBy: instant,
    hoursLeft: z.number(),
    /** What the caption lacks: at the limit the draft goes back then, and is not approved. */
    fix: text.optional(),
  }),
  changes_requested: z.object({
    ...deliverable,
    version: z.number(),
    feedback: text,
    dueAt: instant,
    round: z.number(),
    rounds: z.number(),
    /** The comments that are not resolved, the first ones in full. */
    comments: z.array(z.object({ place: text, body: text })).optional(),
    /** How many are not resolved altogether. */
    open: z.number().optional(),
  }),
  /** To the other side, when a comment on a draft is answered. */
  draft_reply: z.object({
    ...deliverable,
    version: z.number(),
    by: text,
    side: z.enum(["brand", "creator"]),
    place: text,
    body: text,
  }),
  draft_approved: z.object({
    ...deliverable,
    version: z.number(),
    automatic: z.boolean(),
    contentOnly: z.boolean(),
    liveBy: instant.nullable(),
    /** Why it was approved although the caption does not disclose. */
    override: text.optional(),
  }),
  /** To both, when a limit passes and the caption does not disclose: nothing is approved by itself then. */
  disclosure_returned: z.object({
    ...deliverable,
    what: z.enum(["draft", "post"]),
    fix: text,
    dueAt: instant,
    side: z.enum(["brand", "creator"]),
  }),
  draft_auto_approved: z.object({ ...deliverable, version: z.number() }),
  live_late: z.object({ ...deliverable, dueAt: instant, late: z.boolean() }),
  live_submitted: z.object({ ...deliverable, url: text, checkBy: instant }),
  live_reminder: z.object({
    ...deliverable,
    checkBy: instant,
    hoursLeft: z.number(),
    /** What the posted caption lacks: at the limit the post goes back then, and is not accepted. */
    fix: text.optional(),
  }),
  live_problem: z.object({ ...deliverable, problem: text, dueAt: instant }),
  deliverable_accepted: z.object({
    ...deliverable,
    automatic: z.boolean(),
    side: z.enum(["brand", "creator"]),
    /** Why the post was accepted although its caption does not disclose. */
    override: text.optional(),
  }),
  // money: the creator; payout_failed also to finance admins
  payout_scheduled: z.object({ ...deliverable, gross: money, fee: money, net: money, releaseAt: instant }),
  payout_paid: z.object({
    ...deliverable,
    ...{ gross: money, fee: money, net: money, paidAt: instant },
    /** Taken off for what the creator owes; absent where nothing was. */
    netted: money.optional(),
    /** Where the operator's own bank paid it: what that transfer is called there. */
    bankReference: text.optional(),
  }),
  payout_failed: z.object({
    ...deliverable,
    gross: money.optional(),
    net: money,
    reason: text,
    /** To admins: nobody knows whether it left, so two of them decide. */
    unclear: z.boolean().optional(),
    /** To the creator: our staff stopped trying, and it stays owed. */
    givenUp: z.boolean().optional(),
  }),
  payout_blocked: z.object({
    ...deliverable,
    ...{ gross: money.optional(), net: money },
    /** Why the account cannot receive it; absent: the set-up is not finished. */
    waits: z.enum(["checking", "country", "closed"]).optional(),
  }),
  // `byBank`: paid by a bank transfer with this reference, or "", and not to the card
  refund_sent: z.object({ ...deal, refunded: money, byBank: z.string().optional() }),
  /** To a side that has not reviewed yet, before the end. */
  review_due: z.object({ ...deal, side: z.enum(["brand", "creator"]), closesAt: instant }),
  /** To both, when the seal is open; `theirs`: the other side wrote. */
  reviews_published: z.object({ ...deal, side: z.enum(["brand", "creator"]), theirs: z.boolean() }),
  deal_completed: z.object({
    ...deal,
    gross: money,
    cost: money,
    net: money,
    beside,
    side: z.enum(["brand", "creator"]),
    /** Until when both sides may review; absent in messages of before there were reviews. */
    reviewBy: instant.optional(),
  }),
  /** Money that is held for long: to both sides and the operator's staff, with when the system ends the open work. */
  held_ageing: z.object({
    ...deal,
    held: money,
    days: z.number(),
    actAt: instant,
    side: z.enum(["brand", "creator", "staff"]),
  }),
  /** To the staff: held money has reached its limit, and the system may not or could not end the deal. */
  held_alarm: z.object({ ...deal, held: money, days: z.number(), reason: text }),
  deal_cancelled: z.object({
    ...deal,
    reason: text,
    refunded: money,
    kept: money,
    side: z.enum(["brand", "creator"]),
  }),
} as const;
