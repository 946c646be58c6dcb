import type { ReactNode } from "react";
import { formatClock, formatDay } from "./format-time.ts";

export interface TimelineRow {
  id: string;
  at: Date;
  /** Who acted colours the dot: "brand", "creator", "admin"; anything else is the system. */
  side: string;
  words: ReactNode;
}

export interface TimelineProps {
  /** Newest first. */
  rows: readonly TimelineRow[];
  timeZone: string;
  now: Date;
  locale?: string;
}

const DOT: Record<string, string> = { brand: "b", creator: "c", admin: "a" };

/** What happened, newest first: verb in the past, time right, a dot in the colour of who acted. */
export function Timeline({ rows, timeZone, now, locale }: TimelineProps) {
  return (
    <ol className="tl">
      {rows.map(({ id, at, side, words }) => (
        <li key={id}>
          <i className={DOT[side]} aria-hidden="true" />
          <span className="min-w-0">{words}</span>
          <time dateTime={at.toISOString()} suppressHydrationWarning>
            {formatDay(at, timeZone, now, locale)}, {formatClock(at, timeZone, false, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}
