import { z } from "zod";
import { MAX_NOTICE_DAYS, MAX_PERIODS, MIN_PERIODS } from "./programme-words.ts";

/** What a brief says of its programme. */
export const programmeWish = z.object({
  periods: z.number().int().min(MIN_PERIODS).max(MAX_PERIODS),
  noticeDays: z.number().int().min(0).max(MAX_NOTICE_DAYS),
});
export type ProgrammeWish = z.infer<typeof programmeWish>;

/**
 * What terms say of it. `fundDays` is how long before a month begins its funds are asked for: the operator's number,
 * frozen like the rest. A period is a calendar month.
 */
export const programmeTerms = programmeWish.extend({
  everyMonths: z.literal(1),
  fundDays: z.number().int().min(1).max(21),
});
export type ProgrammeTerms = z.infer<typeof programmeTerms>;
