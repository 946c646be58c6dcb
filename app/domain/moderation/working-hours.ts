const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());

/** The first midnight (UTC) after an instant. */
const nextMidnight = (at: number): number => Math.floor(at / DAY) * DAY + DAY;

/**
 * The instant `hours` of working days after `from`: hours of Saturdays and Sundays (UTC) do not count, all others
 * do. 24 hours are one business day: from Friday 15:00 to Monday 15:00, from any time of a weekend to Tuesday 00:00.
 */
export function workingHoursAfter(from: Date, hours: number): Date {
  let at = from.getTime();
  let left = hours * HOUR;
  while (left > 0) {
    const day = nextMidnight(at);
    if (isWeekend(at)) {
      at = day;
      continue;
    }
    const part = Math.min(left, day - at);
    at += part;
    left -= part;
  }
  return new Date(at);
}
