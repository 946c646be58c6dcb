import { useEffect, useId, useState } from "react";
import { countdownView, RING } from "./countdown-view.ts";
import { formatInstant } from "./format-time.ts";

export interface CountdownProps {
  deadline: Date;
  /** When the time began to run: the ring shows the share that is left. */
  start: Date;
  /** The server's instant when the page was made; the browser counts on from it with its own steady clock. */
  now: Date;
  /** What happens by itself at the deadline: "then approved automatically". */
  atZero: string;
  timeZone: string;
  locale?: string;
  /** Name the zone, where two people share the page. */
  zone?: boolean;
}

/** The server's clock, moved on by the time that has passed in the browser, once a minute. */
function useServerClock(now: Date): Date {
  const from = now.getTime();
  const [passed, setPassed] = useState({ from, ms: 0 });
  useEffect(() => {
    const began = performance.now();
    const tick = () => setPassed({ from, ms: performance.now() - began });
    const timer = setInterval(tick, 60_000);
    // A tab that slept may be hours behind when it is looked at again.
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [from]);
  return new Date(from + (passed.from === from ? passed.ms : 0));
}

/**
 * Time left as a ring and in words, then the instant and what happens at zero. Screen readers hear it when they
 * get there and on focus; it is not a live region, which would interrupt once a minute.
 */
export function Countdown({ deadline, start, now, atZero, timeZone, locale, zone = true }: CountdownProps) {
  const id = useId();
  const view = countdownView(deadline, start, useServerClock(now));
  const instant = formatInstant(deadline, timeZone, now, zone, locale);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is read on focus, because it is not live
    <span className={`cd ${view.tone}`} role="timer" aria-live="off" aria-labelledby={id} tabIndex={0}>
      <svg viewBox="0 0 30 30" fill="none" strokeWidth="4" aria-hidden="true">
        <circle className="tr" cx="15" cy="15" r="12" />
        {view.arc > 0 && (
          <circle
            className="fg"
            cx="15"
            cy="15"
            r="12"
            strokeLinecap="round"
            strokeDasharray={`${view.arc} ${RING}`}
          />
        )}
      </svg>
      <span id={id}>
        <b>{view.words}</b>
        <small>
          <time dateTime={deadline.toISOString()} suppressHydrationWarning>
            {instant}
          </time>
          {`, ${atZero}`}
        </small>
      </span>
    </span>
  );
}
