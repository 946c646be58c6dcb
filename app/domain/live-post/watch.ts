import type { StandFinding } from "./standing.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days after publication on which somebody looks; later ones only within the agreed time. */
export const CHECK_DAYS = [1, 3, 7, 14, 21, 29] as const;
/** Two looks that far apart must find it gone before anybody is asked. */
export const GONE_APART_MS = DAY;
/** How long the creator has to answer. */
export const ANSWER_MS = 72 * HOUR;
/** A post found gone once, and unclear ever since, is let go this long after its time. */
const LET_GO_MS = 3 * DAY;

export const WATCH_STATES = ["watching", "asked", "unanswered", "fulfilled", "ended"] as const;
export type WatchState = (typeof WATCH_STATES)[number];

export interface WatchFacts {
  state: WatchState;
  startsAt: Date;
  endsAt: Date;
  goneSince: Date | null;
}

export interface AfterLook {
  state: WatchState;
  goneSince: Date | null;
  nextCheckAt: Date | null;
  /** The creator is asked now, and has until then. */
  answerBy: Date | null;
}

export const isOver = (state: WatchState): boolean => state === "fulfilled" || state === "ended";

/** The next day of the schedule after `now`, within the agreed time; null when there is none. */
export function nextCheck(
  { startsAt, endsAt }: Pick<WatchFacts, "startsAt" | "endsAt">,
  now: Date,
): Date | null {
  const days = CHECK_DAYS.map((day) => new Date(startsAt.getTime() + day * DAY));
  return days.find((at) => at > now && at < endsAt) ?? null;
}

/**
 * What follows from one look at a post. Found: all is well again. Gone: looked at again a day later, and only when that
 * finds it gone too is the creator asked. Unclear accuses nobody and clears nobody.
 */
export function afterLook(watch: WatchFacts, finding: StandFinding, now: Date): AfterLook {
  const { state, goneSince } = watch;
  const tomorrow = new Date(now.getTime() + DAY);
  const scheduled = nextCheck(watch, now);
  if (finding === "up") return { state: "watching", goneSince: null, nextCheckAt: scheduled, answerBy: null };
  if (finding === "unclear") {
    const pending = goneSince !== null || state !== "watching";
    const letGo = state === "watching" && now.getTime() > watch.endsAt.getTime() + LET_GO_MS;
    if (letGo) return { state, goneSince: null, nextCheckAt: null, answerBy: null };
    return { state, goneSince, nextCheckAt: pending ? tomorrow : scheduled, answerBy: null };
  }
  const since = goneSince ?? now;
  const isSure = now.getTime() - since.getTime() >= GONE_APART_MS;
  if (state !== "watching") return { state, goneSince: since, nextCheckAt: tomorrow, answerBy: null };
  return isSure
    ? {
        ...{ state: "asked", goneSince: since, nextCheckAt: tomorrow },
        answerBy: new Date(now.getTime() + ANSWER_MS),
      }
    : { state, goneSince: since, nextCheckAt: new Date(since.getTime() + GONE_APART_MS), answerBy: null };
}

/** What the clock does to a watch; null while there is nothing to do. */
export function atLimit(
  watch: WatchFacts & { answerBy: Date | null; nextCheckAt: Date | null },
  now: Date,
): "unanswered" | "fulfilled" | "ended" | null {
  const { state, answerBy, endsAt, goneSince, nextCheckAt } = watch;
  if (state === "asked" && answerBy && answerBy <= now) return "unanswered";
  if (endsAt > now) return null;
  // A look that is still due comes first: the clock may have jumped over it.
  if (state === "watching" && goneSince === null && nextCheckAt === null) return "fulfilled";
  return state === "unanswered" ? "ended" : null;
}
