const DAY = 86_400_000;

/** Days in a month of the UTC calendar; `month` counts from 0 and may run over a year's end. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * The same instant some calendar months on, in UTC: the same day and time, or the month's last day where the month is
 * shorter. Counted from `from` each time, so that 31 January gives 28 February and 31 March, not 28 March.
 */
export function addMonths(from: Date, months: number): Date {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const day = Math.min(from.getUTCDate(), daysIn(year, month));
  const midnight = Date.UTC(year, month, day);
  return new Date(midnight + (from.getTime() % DAY));
}

/** When month `period` (from 1) begins; the month after the last tells when the last one is over. */
export const periodStart = (startedAt: Date, period: number): Date => addMonths(startedAt, period - 1);

export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY);
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

/** A publication date of the first month, as it is in month `period`. */
export const inPeriod = (date: Date | null, period: number): Date | null =>
  date && addMonths(date, period - 1);
