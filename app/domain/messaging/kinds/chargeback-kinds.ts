import { z } from "zod";
import { deal, instant, money, text } from "./parts.ts";

const reader = z.enum(["brand", "creator", "admin"]);

/** Payments that a card's bank took back, what creators owe, and money that two people decide about. */
export const chargebackKinds = {
  // both sides and finance admins; an inquiry (nothing taken) to the admins alone
  chargeback_opened: z.object({
    ...deal,
    reader,
    taken: z.boolean(),
    reason: text,
    amount: money,
    answerBy: instant.nullable(),
    /** The deal is over, so that nothing of it can stand still. */
    over: z.boolean().optional(),
    /** The payment had been set apart, to go back, so the deal goes on. */
    aside: z.literal(true).optional(),
    // nobody tells the bank anything: it goes back in any case
    unanswered: z.literal(true).optional(),
  }),
  chargeback_ended: z.object({
    ...deal,
    reader,
    outcome: z.enum(["won", "lost", "closed"]),
    amount: money,
    /** What the marketplace bears of a lost one. */
    lost: money,
    /** Of a lost one: the payment was on its way back anyway, so it ended nothing. */
    goesOn: z.literal(true).optional(),
    /** The deal was over before. */
    over: z.boolean().optional(),
    /** The payment had been set apart, to go back, so the deal never stood still for it. */
    aside: z.literal(true).optional(),
  }),
  // finance admins, some days before the bank stops listening
  chargeback_due: z.object({ ...deal, amount: money, answerBy: instant }),
  // the creator
  creator_owes: z.object({
    ...deal,
    amount: money,
    reason: text,
    /** Nothing is taken off before. */
    from: instant,
    /** Per cent of a payout that is taken off at most. */
    most: z.number().int(),
  }),
  payout_netted: z.object({ ...deal, taken: money, net: money, left: money }),
  payout_taken_back: z.object({ ...deal, taken: money, left: money }),
  // the brand
  payout_by_bank: z.object({ ...deal, deliverable: text, net: money }),
  refund_set_off: z.object({ ...deal, refunded: money }),
  // finance admins
  refund_returned: z.object({ ...deal, refunded: money }),
  money_proposed: z.object({ what: text, reason: text, by: text, amount: money }),
  // who proposed it
  money_decided: z.object({
    what: text,
    by: text,
    amount: money,
    outcome: z.enum(["confirmed", "declined"]),
  }),
} as const;
