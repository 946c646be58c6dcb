const DAY = 86_400_000;

/** Numbers older than this say little about an account today. */
export const STALE_AFTER_DAYS = 60;

/** Whether numbers of this instant are stale: every page that shows them says so. */
export const isStale = (takenAt: Date, now: Date): boolean =>
  now.getTime() - takenAt.getTime() > STALE_AFTER_DAYS * DAY;

/** Whole days since the numbers were taken. */
export const daysOld = (takenAt: Date, now: Date): number =>
  Math.floor((now.getTime() - takenAt.getTime()) / DAY);

/**
 * Which monthly reminder is due for numbers that are this old: null while they are fresh, then the instant at which
 * the present period of 30 days began. One reminder per period.
 */
export function reminderPeriod(takenAt: Date, now: Date): Date | null {
  if (!isStale(takenAt, now)) return null;
  const periods = Math.floor((daysOld(takenAt, now) - STALE_AFTER_DAYS) / 30);
  return new Date(takenAt.getTime() + (STALE_AFTER_DAYS + periods * 30) * DAY);
}
