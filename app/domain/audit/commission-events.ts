import { z } from "zod";
import { code, instant, money } from "./event-fields.ts";

const statement = { name: z.string(), number: z.number() };

/** Events of a deal's commission: its rows, and what became of each statement. */
export const commissionEvents = [
  z.object({ type: z.literal("commission.opened"), startsAt: instant, endsAt: instant }),
  z.object({
    type: z.literal("commission.recorded"),
    count: z.number(),
    /** How many of them are returns; absent where none was, and in older events. */
    returns: z.number().optional(),
    source: code,
  }),
  z.object({ type: z.literal("commission.voided"), orderId: z.string(), reason: z.string() }),
  z.object({
    type: z.literal("commission.stated"),
    ...statement,
    issue: z.number(),
    amount: money,
    currency: z.string(),
  }),
  z.object({ type: z.literal("commission.questioned"), ...statement, reason: z.string() }),
  z.object({ type: z.literal("commission.answered"), ...statement, answer: z.string() }),
  z.object({ type: z.literal("commission.consented"), ...statement }),
  z.object({ type: z.literal("commission.agreed"), ...statement, outcome: code, automatic: z.boolean() }),
  z.object({ type: z.literal("commission.paid_in"), ...statement, amount: money, currency: z.string() }),
  z.object({ type: z.literal("commission.adjusted"), ...statement, amount: money, currency: z.string() }),
  z.object({ type: z.literal("commission.adjustment_dropped"), ...statement }),
  z.object({ type: z.literal("commission.taken_back"), ...statement, amount: money, currency: z.string() }),
  z.object({ type: z.literal("commission.capped"), mark: code, amount: money, currency: z.string() }),
  z.object({ type: z.literal("commission.ended"), endsAt: instant }),
  z.object({ type: z.literal("conversion_key.made"), key: z.string() }),
  z.object({ type: z.literal("conversion_key.revoked"), key: z.string() }),
] as const;
