import type { Side } from "../access/actor.ts";
import type { RefusalCode } from "../refusal.ts";

interface Criterion {
  code: string;
  label: string;
  /** What the highest mark means. */
  best: string;
}

/** What each side judges the other by. Keyed by the side that writes. */
export const CRITERIA: Record<Side, readonly Criterion[]> = {
  creator: [
    { code: "clear_brief", label: "Clear brief", best: "I knew what was wanted, and it stayed that" },
    { code: "fair_feedback", label: "Fair feedback", best: "Changes were explained and within the brief" },
    { code: "in_time", label: "Answered and paid in time", best: "I never had to ask" },
  ],
  brand: [
    { code: "on_time", label: "On time", best: "Every draft and post within its limit" },
    { code: "quality", label: "Quality", best: "We would use it again as it is" },
    { code: "as_briefed", label: "As briefed", best: "Everything that was agreed, nothing that was not" },
  ],
};

export const MARKS = [1, 2, 3, 4, 5] as const;
export type Mark = (typeof MARKS)[number];
/** What a mark means, for everybody the same. */
export const MARK_WORDS: Record<Mark, string> = {
  1: "Poor",
  2: "Below expectations",
  3: "As expected",
  4: "Good",
  5: "Outstanding",
};

export type Ratings = Record<string, Mark>;

/** The time in which a deal may be reviewed, and what has come of it. */
export interface WindowFacts {
  closesAt: Date;
  publishedAt: Date | null;
  /** The sides that have written. */
  written: readonly Side[];
}

/** Whether the seal opens: both are in, or the time is over. The limit itself belongs to what comes after it. */
export function shouldPublish({ closesAt, publishedAt, written }: WindowFacts, now: Date): boolean {
  if (publishedAt) return false;
  return closesAt <= now || (written.includes("brand") && written.includes("creator"));
}

/** Whether this side may write now, or why not. A side writes once; nobody writes who could have read the other's. */
export function mayReview(
  window: WindowFacts,
  side: Side,
  now: Date,
): { ok: true } | { ok: false; code: RefusalCode } {
  if (window.written.includes(side)) return { ok: false, code: "review_sent" };
  if (window.publishedAt || window.closesAt <= now) return { ok: false, code: "review_over" };
  return { ok: true };
}

/** Whether this reader may see what `author` wrote: one's own at once, the other's when the seal is open. */
export function mayRead(
  window: Pick<WindowFacts, "publishedAt">,
  reader: Side | null,
  author: Side,
): boolean {
  return window.publishedAt !== null || reader === author;
}

/** Hours before the end at which a side that has not written is reminded, once. */
export const REMIND_HOURS = 48;

/** Ratings as they are stored; what is no mark of one of the side's criteria is left out. */
export function readRatings(stored: unknown, side: Side): Ratings {
  if (typeof stored !== "object" || stored === null) return {};
  const values = stored as Record<string, unknown>;
  return Object.fromEntries(
    CRITERIA[side].flatMap(({ code }) => {
      const mark = MARKS.find((one) => one === values[code]);
      return mark ? [[code, mark]] : [];
    }),
  );
}

/** The mean of each criterion over reviews, in tenths, with how many named it; criteria that nobody named are left out. */
export function meansOf(
  all: readonly Ratings[],
  side: Side,
): { code: string; label: string; tenths: number; count: number }[] {
  return CRITERIA[side].flatMap(({ code, label }) => {
    const marks = all.flatMap((ratings) => ratings[code] ?? []);
    if (marks.length === 0) return [];
    const sum = marks.reduce<number>((total, mark) => total + mark, 0);
    return [{ code, label, tenths: Math.round((sum * 10) / marks.length), count: marks.length }];
  });
}

/** A published review as everybody reads it. */
export interface PublicReview {
  id: string;
  /** The side that wrote. */
  side: Side;
  title: string;
  author: string;
  ratings: unknown;
  text: string;
  reply: string | null;
  publishedAt: Date;
}
