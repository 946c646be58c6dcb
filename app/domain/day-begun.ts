const HOUR = 3_600_000;
/** The first place to begin a day is 14 h ahead of UTC: the Line Islands of Kiribati, in the IANA time zone database. */
const EARLIEST_ZONE_HOURS = 14;

/** Whether the calendar day `"2026-11-23"` has begun anywhere at `now`: only a later one is surely in the future. */
export const hasDayBegun = (day: string, now: Date): boolean =>
  day <= new Date(now.getTime() + EARLIEST_ZONE_HOURS * HOUR).toISOString().slice(0, 10);
