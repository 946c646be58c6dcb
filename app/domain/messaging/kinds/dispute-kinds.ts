import { z } from "zod";
import { deal, instant, money, side, text } from "./parts.ts";

const reader = z.enum(["brand", "creator", "admin"]);
const outcome = z.enum(["full", "partial", "refund", "revise", "kill_fee", "counted"]);

/** What the sides of a dispute or a pause are told, and our staff when it is theirs to rule. */
export const disputeKinds = {
  // both sides: the other answers
  dispute_opened: z.object({
    ...deal,
    reader,
    by: side,
    reason: text,
    text,
    items: z.array(text),
    answerBy: instant,
    prevails: text,
    /** Silence decides nothing: our staff rules all the same. */
    ruled: z.boolean().optional(),
  }),
  // whoever has not answered
  dispute_reminder: z.object({
    ...deal,
    reader,
    by: side,
    answerBy: instant,
    hoursLeft: z.number(),
    prevails: text,
    ruled: z.boolean().optional(),
  }),
  // the opener, and admins
  // `unanswered`: nobody did, and our staff rules on what there is
  dispute_answered: z.object({
    ...{ ...deal, reader, by: side, text, ruleBy: instant },
    unanswered: z.boolean().optional(),
  }),
  // both sides
  dispute_ruled: z.object({
    ...deal,
    reader,
    outcome,
    reason: text,
    /** Nobody answered: the opener prevailed. */
    automatic: z.boolean(),
    appealUntil: instant,
    kept: money,
    refunded: money,
  }),
  // the side that did not appeal, and admins
  dispute_appealed: z.object({ ...deal, reader, by: side, text, decideBy: instant }),
  // both sides
  dispute_closed: z.object({
    ...deal,
    reader,
    by: side,
    how: z.enum(["withdrawn", "accepted", "unappealed", "appeal", "chargeback"]),
    outcome: outcome.nullable(),
    reason: text.nullable(),
    kept: money,
    refunded: money,
  }),
  // the other side (proposed), whoever proposed (declined), both (running, ended)
  pause_news: z.object({
    ...deal,
    side,
    what: z.enum(["proposed", "running", "declined", "ended"]),
    by: z.enum(["brand", "creator", "market"]),
    days: z.number().int(),
    reason: text,
    until: instant.nullable(),
  }),
} as const;
