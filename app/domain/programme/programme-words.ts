// Apart from the schemas: public pages show these words without loading a validator.
export const MIN_PERIODS = 2;
export const MAX_PERIODS = 24;
export const MAX_NOTICE_DAYS = 90;
/** What a brief begins with: half a year, and a month's notice. */
export const USUAL_PERIODS = 6;
export const USUAL_NOTICE_DAYS = 30;

/** How many months in a row may lapse unfunded before a programme waits for its brand. */
export const LAPSES_TO_PAUSE = 2;

/** "6 months". */
export const monthsWords = (count: number): string => `${count}\u00a0${count === 1 ? "month" : "months"}`;

/** "7 days". */
export const daysWords = (count: number): string => `${count}\u00a0${count === 1 ? "day" : "days"}`;

/** "Ambassador programme, 6 months": what a brief, an offer and a card call it. */
export const programmeWords = ({ periods }: { periods: number }): string =>
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
