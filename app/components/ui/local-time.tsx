import { formatClock, formatDate, formatDay, formatInstant, formatRelative } from "./format-time.ts";

export interface LocalTimeProps {
  at: Date;
  timeZone: string;
  /** The server's instant: the year is left out when it is this one's. */
  now: Date;
  /** instant "Sat Nov 14, 3:40 pm", date "Sat Nov 14", day "Nov 14", clock "3:40 pm". */
  show?: "instant" | "date" | "day" | "clock";
  /** Name the zone, where two people share a page. */
  zone?: boolean;
  locale?: string;
  className?: string;
}

function wordsOf({ at, timeZone, now, show = "instant", zone, locale }: LocalTimeProps): string {
  if (show === "date") return formatDate(at, timeZone, now, locale);
  if (show === "day") return formatDay(at, timeZone, now, locale);
  if (show === "clock") return formatClock(at, timeZone, zone, locale);
  return formatInstant(at, timeZone, now, zone, locale);
}

/** An instant in the reader's time zone. Server and browser may know different names of a zone: the server's stay. */
export function LocalTime(props: LocalTimeProps) {
  return (
    <time dateTime={props.at.toISOString()} className={props.className} suppressHydrationWarning>
      {wordsOf(props)}
    </time>
  );
}

export interface RelativeDateProps {
  at: Date;
  now: Date;
  timeZone: string;
  locale?: string;
}

/** "in 5 days" or "2 h ago", with the exact instant behind it. */
export function RelativeDate({ at, now, timeZone, locale }: RelativeDateProps) {
  return (
    <time
      dateTime={at.toISOString()}
      title={formatInstant(at, timeZone, now, true, locale)}
      suppressHydrationWarning
    >
      {formatRelative(at, now)}
    </time>
  );
}
