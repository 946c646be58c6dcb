import { formatSpan } from "./format-time.ts";

const DAY = 86_400_000;
/** The length of the ring: a circle of radius 12. */
export const RING = 75.4;

export interface CountdownView {
  tone: "" | "soon" | "late";
  /** "2 d 6 h left", "3 h late". */
  words: string;
  /** Length of the drawn part of the ring, 0 to RING. */
  arc: number;
}

/** What a countdown shows at an instant: ember under 24 h, late from the deadline on. */
export function countdownView(deadline: Date, start: Date, at: Date): CountdownView {
  const left = deadline.getTime() - at.getTime();
  if (left <= 0)
    return { tone: "late", words: left > -60_000 ? "Time is up" : `${formatSpan(-left)} late`, arc: 0 };
  const whole = Math.max(left, deadline.getTime() - start.getTime());
  const words = left < 60_000 ? "less than 1\u00a0min left" : `${formatSpan(left)} left`;
  return { tone: left < DAY ? "soon" : "", words, arc: Math.round((left / whole) * RING * 10) / 10 };
}
