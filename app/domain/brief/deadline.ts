const DAY = 86_400_000;

function parts(at: Date, timeZone: string): { date: string; asUtc: number } {
  const found = Object.fromEntries(
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${found.year}-${found.month}-${found.day}`;
  return { date, asUtc: Date.parse(`${date}T${found.hour}:${found.minute}:${found.second}Z`) };
}

/** The calendar date of an instant in a time zone, as a date field takes it: `"2026-12-03"`. */
export const dateIn = (at: Date, timeZone: string): string => parts(at, timeZone).date;

/** The instant at which a calendar date (`"2026-12-03"`) begins in a time zone. */
export function startOfDay(date: string, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The offset is asked for twice: near a change of clocks the first guess lies on the other side of it.
  const offsetAt = (instant: number) => parts(new Date(instant), timeZone).asUtc - instant;
  const guess = midnight - offsetAt(midnight);
  return new Date(midnight - offsetAt(guess));
}

/**
 * The last second of a calendar date in a time zone: a deadline "by Dec 3" holds until that day ends where
 * the person who set it lives.
 */
export function endOfDay(date: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return new Date(startOfDay(next, timeZone).getTime() - 1_000);
}

/** The clock time of an instant in a time zone, as a time field takes it: `"09:30"`. */
export const timeIn = (at: Date, timeZone: string): string =>
  new Date(parts(at, timeZone).asUtc).toISOString().slice(11, 16);

/** The instant of a calendar date and a clock time (`"09:30"`) in a time zone. */
export function momentIn(date: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (instant: number) => parts(new Date(instant), timeZone).asUtc - instant;
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
}
