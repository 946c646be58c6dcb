import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { CalendarEntry } from "#app/domain/deal/calendar.ts";

const HALF_HOUR = 30 * 60_000;
const DAY_SECONDS = 86_400;

/** Dates that only tell: what the other side owes, and money that comes by itself. */
const TELLS: readonly CalendarEntry["kind"][] = ["waiting", "answer", "payout"];

/**
 * A creator's dates as an iCalendar file (RFC 5545), in UTC. A limit stands as the half hour before it, with an alarm a
 * day ahead; what only informs is marked as free time and rings no bell.
 */
export function calendarFile(entries: readonly CalendarEntry[], origin: string, now: Date): string {
  const calendar = ical({
    name: "Sweetspot",
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Sweetspot", product: "Deadlines", language: "EN" },
    ttl: 3_600,
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: `${entry.key}@${new URL(origin).hostname}`,
      start: entry.from ?? new Date(entry.at.getTime() - HALF_HOUR),
      end: entry.at,
      stamp: now,
      summary: `${entry.title} (${entry.who})`,
      description: `${entry.note}\n${origin}${entry.to}`,
      url: origin + entry.to,
    });
    if (TELLS.includes(entry.kind)) event.transparency(ICalEventTransparency.TRANSPARENT);
    else event.createAlarm({ type: ICalAlarmType.display, trigger: DAY_SECONDS });
  }
  return calendar.toString();
}
