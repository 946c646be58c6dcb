import { z } from "zod";

export const MIN_PERIODS = 2;
export const MAX_PERIODS = 24;
export const MAX_NOTICE_DAYS = 90;
/** What a brief begins with: half a year, and a month's notice. */
export const USUAL_PERIODS = 6;
export const USUAL_NOTICE_DAYS = 30;

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

/** How many months in a row may lapse unfunded before a programme waits for its brand. */
export const LAPSES_TO_PAUSE = 2;

/** "6 months". */
export const monthsWords = (count: number): string => `${count}\u00a0${count === 1 ? "month" : "months"}`;

/** "Ambassador programme, 6 months": what a brief, an offer and a card call it. */
export const programmeWords = ({ periods }: Pick<ProgrammeWish, "periods">): string =>
  `Ambassador programme, ${monthsWords(periods)}`;

/** "30 days' notice", or that there is none. */
export const noticeWords = (days: number): string =>
  days === 0 ? "at once" : `with ${days}\u00a0${days === 1 ? "day’s" : "days’"} notice`;

/** A title with the month that it is about: "One-pan weeknights, month 3 of 6". */
export const monthTitle = (title: string, period: number, periods: number): string =>
  `${title}, month\u00a0${period} of\u00a0${periods}`;

/** "Month 4" or "Months 4, 5 and 6". */
export function monthsListed(periods: readonly number[]): string {
  const last = periods.at(-1);
  if (periods.length < 2) return `Month\u00a0${last ?? ""}`;
  return `Months\u00a0${periods.slice(0, -1).join(", ")} and\u00a0${last}`;
}
