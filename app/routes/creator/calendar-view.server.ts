import { formatClock, formatDate, formatDay } from "#app/components/ui/format-time.ts";
import { PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";
import { calendarOf, type CalendarEntry } from "#app/domain/deal/calendar.ts";
import { clashesOf } from "#app/domain/deal/calendar-clash.ts";
import { calendarDates } from "#app/domain/deal/calendar-dates.server.ts";

export interface CalendarDay {
  label: string;
  entries: (Omit<CalendarEntry, "at" | "from" | "work"> & { when: string; clashes: boolean })[];
}

/** "3:40 pm", or of a span "Nov 3 to Nov 5". */
function whenOf(entry: Pick<CalendarEntry, "at" | "from">, timeZone: string, now: Date): string {
  if (!entry.from) return formatClock(entry.at, timeZone);
  return `${formatDay(entry.from, timeZone, now)} to ${formatDay(entry.at, timeZone, now)}`;
}

/** A creator's dates by day in their time zone, what is past its limit first, and what clashes. */
export async function calendarView(creatorId: string, timeZone: string, now: Date) {
  const { deals, applications, months } = await calendarDates(creatorId);
  const entries = calendarOf(deals, applications, months);
  const dayOf = (at: Date) => formatDate(at, timeZone, now);
  const clashes = clashesOf(deals, entries, {
    dayOf,
    platformName: (platform) => PLATFORM_NAMES[platform as Platform],
  });
  const clashing = new Set(clashes.flatMap((clash) => clash.keys));
  const days = new Map<string, CalendarDay["entries"]>();
  for (const entry of entries) {
    const { key, kind, title, note, who, to } = entry;
    const label = entry.at < now ? "Past its time" : dayOf(entry.at);
    const when = whenOf(entry, timeZone, now);
    const shown = { key, kind, title, note, who, to, when, clashes: clashing.has(key) };
    days.set(label, [...(days.get(label) ?? []), shown]);
  }
  return {
    days: [...days].map(([label, list]): CalendarDay => ({ label, entries: list })),
    clashes: clashes.map(({ code, words }) => ({ code, words })),
  };
}
