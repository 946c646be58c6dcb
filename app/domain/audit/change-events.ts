import { z } from "zod";
import { code, instant, money } from "./event-fields.ts";

/** Events of what changes, halts or settles an agreement: amendments, pauses, disputes. */
export const changeEvents = [
  z.object({
    type: z.literal("amendment.proposed"),
    number: z.number(),
    kind: code,
    terms: z.number(),
    termsSha256: z.string(),
    documentSha256: z.string(),
  }),
  z.object({
    type: z.literal("amendment.signed"),
    number: z.number(),
    side: z.enum(["brand", "creator"]),
    typedName: z.string(),
    byClick: z.boolean(),
    signatureHash: z.string(),
  }),
  z.object({
    type: z.literal("amendment.in_force"),
    number: z.number(),
    terms: z.number(),
    termsSha256: z.string(),
    documentSha256: z.string(),
  }),
  z.object({
    type: z.literal("amendment.ended"),
    number: z.number(),
    how: z.enum(["declined", "withdrawn", "lapsed"]),
    reason: z.string(),
  }),
  z.object({ type: z.literal("amendment.sealed"), number: z.number(), pdfSha256: z.string() }),
  z.object({ type: z.literal("deal.pause_proposed"), days: z.number(), reason: z.string() }),
  z.object({ type: z.literal("deal.pause_dropped"), how: z.enum(["decline", "withdraw"]) }),
  z.object({ type: z.literal("deal.paused"), until: instant }),
  z.object({ type: z.literal("deal.resumed"), pausedMs: z.number() }),
  z.object({ type: z.literal("dispute.opened"), reason: code, items: z.array(z.string()) }),
  z.object({ type: z.literal("dispute.answered") }),
  z.object({ type: z.literal("dispute.assigned"), to: z.string().nullable() }),
  z.object({
    type: z.literal("dispute.ruled"),
    outcome: code,
    round: z.number(),
    reason: z.string(),
    automatic: z.boolean(),
    amount: money.optional(),
    currency: z.string().optional(),
  }),
  z.object({ type: z.literal("dispute.accepted") }),
  z.object({ type: z.literal("dispute.appealed") }),
  z.object({
    type: z.literal("dispute.closed"),
    how: code,
    outcome: code.nullable(),
    /** How long the deal stood still: by so much every limit moved on. */
    pausedMs: z.number(),
    kept: money,
    refunded: money,
    currency: z.string(),
  }),
] as const;
