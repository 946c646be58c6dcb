import { z } from "zod";
import { deal, instant, money, side, text } from "./parts.ts";

/** `name` as in "Commission, October 2026"; `bps` is its rate. Amounts are what of it is paid: none where nothing is. */
const statement = {
  ...deal,
  name: text,
  number: z.number().int(),
  bps: z.number().int(),
  gross: money,
  cost: money,
  net: money,
};

// What our staff said when it decided; absent where the sides, or time, did.
const decided = text.optional();

/** What people are told of a deal's commission. `side` is the reader's. */
export const commissionKinds = {
  // to both; `answer` when it was issued again, `cap` when the agreed most is reached
  commission_stated: z.object({
    ...{ ...statement, side, questionUntil: instant, answer: text.nullable() },
    cap: money.optional(),
  }),
  // to the other side; `staff`: it was asked so often that our staff decides
  commission_questioned: z.object({
    ...{ ...statement, side, reason: text, answerBy: instant },
    staff: z.boolean(),
    // about what goes back of it, when it is about that: the commission, minor units
    back: money.optional(),
  }),
  // to the staff who may decide
  commission_stuck: z.object({ ...statement, reason: text, back: money.optional() }),
  // to the brand: the request (no hours), the reminder, or that it is late
  commission_due: z.object({
    ...{ ...statement, dueAt: instant, decided },
    hoursLeft: z.number().nullable(),
    late: z.boolean(),
  }),
  // to whom it concerns; `at` is until when the brand pays, or until when the creator can question an adjustment
  commission_settled: z.object({
    ...{ ...statement, side, decided },
    how: z.enum(["owed", "paid_in", "carried", "closed", "adjusted", "kept", "taken_back"]),
    at: instant.nullable(),
  }),
  // to both: earned so far, and the most that is agreed; `reached`: nothing beyond it earns any more
  commission_capped: z.object({
    ...{ ...deal, side, earned: money, cap: money },
    reached: z.boolean(),
  }),
} as const;
