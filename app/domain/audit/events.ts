import { z } from "zod";

const money = z.string().regex(/^\d+$/);
const instant = z.iso.datetime();
const code = z.string();

/** Everything that is recorded, one shape per type. Amounts are minor units as strings. */
export const auditEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("brief.submitted"), title: z.string() }),
  z.object({ type: z.literal("brief.approved"), title: z.string() }),
  z.object({ type: z.literal("brief.changes_requested"), reason: z.string() }),
  z.object({ type: z.literal("brief.removed"), reason: z.string() }),
  z.object({ type: z.literal("brief.paused") }),
  z.object({ type: z.literal("brief.reopened") }),
  z.object({ type: z.literal("brief.closed"), reason: code }),
  z.object({ type: z.literal("brief.invited"), creator: z.string() }),
  z.object({ type: z.literal("brief.invitation_declined"), creator: z.string() }),
  z.object({ type: z.literal("application.submitted"), gross: money, currency: z.string() }),
  z.object({ type: z.literal("application.shortlisted") }),
  z.object({ type: z.literal("application.declined"), code, note: z.string() }),
  z.object({ type: z.literal("application.withdrawn") }),
  z.object({ type: z.literal("application.expired") }),
  z.object({ type: z.literal("fit.appealed"), signal: z.string() }),
  z.object({
    type: z.literal("fit.appeal_decided"),
    signal: z.string(),
    decision: z.enum(["kept", "set_aside"]),
    reason: z.string(),
  }),
  z.object({
    type: z.literal("offer.made"),
    gross: money,
    currency: z.string(),
    terms: z.number(),
    expiresAt: instant,
  }),
  z.object({ type: z.literal("offer.declined"), reason: z.string() }),
  z.object({ type: z.literal("offer.expired") }),
  z.object({
    type: z.literal("deal.agreed"),
    gross: money,
    currency: z.string(),
    terms: z.number(),
    termsSha256: z.string(),
  }),
  z.object({ type: z.literal("contract.signed"), side: z.enum(["brand", "creator"]), typedName: z.string() }),
  z.object({ type: z.literal("contract.completed"), documentSha256: z.string() }),
  z.object({ type: z.literal("contract.sealed"), pdfSha256: z.string() }),
  z.object({ type: z.literal("deal.checkout_opened"), amount: money, currency: z.string() }),
  z.object({ type: z.literal("deal.funded"), amount: money, currency: z.string() }),
  z.object({
    type: z.literal("deal.payment_returned"),
    amount: money,
    currency: z.string(),
    reason: z.string(),
  }),
  z.object({ type: z.literal("deal.lapsed"), step: z.enum(["signing", "funding"]) }),
  z.object({ type: z.literal("deal.completed") }),
  z.object({
    type: z.literal("deal.cancelled"),
    reason: z.string(),
    refund: money,
    kept: money,
    currency: z.string(),
  }),
  z.object({ type: z.literal("draft.submitted"), deliverable: z.string(), version: z.number() }),
  z.object({
    type: z.literal("draft.changes_requested"),
    deliverable: z.string(),
    version: z.number(),
    round: z.number(),
  }),
  z.object({
    type: z.literal("draft.approved"),
    deliverable: z.string(),
    version: z.number(),
    automatic: z.boolean(),
  }),
  z.object({ type: z.literal("live.submitted"), deliverable: z.string(), url: z.string() }),
  z.object({ type: z.literal("live.problem"), deliverable: z.string(), problem: z.string() }),
  z.object({ type: z.literal("deliverable.accepted"), deliverable: z.string(), automatic: z.boolean() }),
  z.object({ type: z.literal("payout.scheduled"), amount: money, currency: z.string(), releaseAt: instant }),
  z.object({ type: z.literal("payout.paid"), amount: money, currency: z.string() }),
  z.object({ type: z.literal("payout.failed"), amount: money, currency: z.string(), code }),
  z.object({ type: z.literal("payout.blocked"), amount: money, currency: z.string() }),
  z.object({ type: z.literal("refund.sent"), amount: money, currency: z.string() }),
  z.object({ type: z.literal("settings.changed"), key: z.string(), from: z.number(), to: z.number() }),
]);
export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditType = AuditEvent["type"];
