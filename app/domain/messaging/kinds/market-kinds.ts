import { z } from "zod";
import { beside, brief, deal, instant, money, negotiation, side, text } from "./parts.ts";

/** What people are told of briefs, applications, offers and invitations. The comments say who. */
export const marketKinds = {
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
    beside,
  }),
  application_sent: z.object({
    ...brief,
    gross: money.optional(),
    net: money,
    answerBy: instant,
    closesAt: instant,
    beside,
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
    beside,
  }),
  offer_expiring: z.object({
    ...brief,
    gross: money.optional(),
    net: money,
    expiresAt: instant,
    beside,
  }),
  offer_expired: z.object({
    ...brief,
    proposedBy: side.optional(),
    gross: money.optional(),
    net: money.optional(),
    beside,
  }),
  offer_accepted: z.object({ ...deal, gross: money, cost: money, signBy: instant, beside }),
  offer_declined: z.object({
    ...brief,
    creatorName: text,
    reason: text,
    gross: money.optional(),
    cost: money.optional(),
    beside,
  }),
  offer_expired_brand: z.object({
    ...brief,
    creatorName: text,
    proposedBy: side.optional(),
    gross: money.optional(),
    cost: money.optional(),
    beside,
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
  counter_expiring: z.object({
    ...brief,
    creatorName: text,
    gross: money,
    cost: money,
    expiresAt: instant,
    beside,
  }),
  counter_accepted: z.object({ ...deal, gross: money, net: money, signBy: instant, beside }),
  counter_declined: z.object({ ...brief, reason: text, gross: money, net: money, beside }),
} as const;
