import { done, refuse, type Result } from "../refusal.ts";

export const BRIEF_STATES = [
  "draft",
  "in_review",
  "changes_requested",
  "scheduled",
  "published",
  "paused",
  "closed",
  "removed",
] as const;
export type BriefState = (typeof BRIEF_STATES)[number];

export const BRIEF_EVENTS = [
  "submit",
  "approve",
  "schedule",
  "publish",
  "withdraw",
  "request_changes",
  "remove",
  "pause",
  "reopen",
  "close",
  "reinstate",
] as const;
export type BriefEvent = (typeof BRIEF_EVENTS)[number];

/**
 * Every transition there is. A pair that is missing is refused. An approved brief is either public at once
 * (`approve`) or waits for its moment (`schedule`); then its time comes or its brand does not want to wait
 * (`publish`), or it takes it back to the desk (`withdraw`).
 */
export const BRIEF_TRANSITIONS: Record<BriefState, Partial<Record<BriefEvent, BriefState>>> = {
  draft: { submit: "in_review" },
  in_review: {
    approve: "published",
    schedule: "scheduled",
    request_changes: "changes_requested",
    remove: "removed",
  },
  changes_requested: { submit: "in_review", remove: "removed" },
  scheduled: { publish: "published", withdraw: "draft", close: "closed", remove: "removed" },
  published: { pause: "paused", close: "closed", remove: "removed" },
  paused: { reopen: "published", close: "closed", remove: "removed" },
  closed: {},
  // An appeal that was won. Paused, because the brand chooses when creators see it.
  removed: { reinstate: "paused" },
};

/** Why a brief closed. */
export const CLOSE_REASONS = {
  brand: "Closed by the brand",
  deadline: "The application deadline passed",
  filled: "All slots are filled",
} as const;
export type CloseReason = keyof typeof CLOSE_REASONS;

/** Whether an event can happen in a state: what a button asks before it shows itself. */
export const canDo = (state: BriefState, event: BriefEvent): boolean => event in BRIEF_TRANSITIONS[state];

/** Whether the brand may still change what the brief says. Published briefs are promises. */
export const isEditable = (state: BriefState): boolean => state === "draft" || state === "changes_requested";

/** Whether creators can see the brief's page (an open one can be applied to, a closed one tells that it closed). */
export const isPublic = (state: BriefState): boolean =>
  state === "published" || state === "paused" || state === "closed";

/** Whether the brief takes applications now. The deadline itself is too late. */
export const isOpen = (brief: { state: BriefState; applyBy: Date | null }, now: Date): boolean =>
  brief.state === "published" && (brief.applyBy === null || brief.applyBy > now);

/**
 * The state after an event, or the refusal: `wrong_state` for a pair that the table does not have,
 * `too_late` for what would put a brief before creators whose deadline has passed.
 */
export function decide(
  brief: { state: BriefState; applyBy: Date | null },
  event: BriefEvent,
  now: Date,
): Result<BriefState> {
  const to = BRIEF_TRANSITIONS[brief.state][event];
  if (!to) return refuse("wrong_state");
  if (to === "published" && brief.applyBy !== null && brief.applyBy <= now) return refuse("too_late");
  return done(to);
}

/** What an approval does: at once, or at the moment that the brand chose and that still lies ahead. */
export const approvalOf = (brief: { publishAt: Date | null }, now: Date): "approve" | "schedule" =>
  brief.publishAt !== null && brief.publishAt > now ? "schedule" : "approve";

/** Briefs stay open at least a day, so that creators in every time zone see them. */
export const MIN_OPEN_HOURS = 24;

/**
 * Whether a brief may go public at a moment: it must lie ahead (`too_late`), and creators must have a day
 * between it and the application deadline (`opens_too_late`). Null, with the approval, is always right.
 */
export function scheduleProblem(
  publishAt: Date | null,
  applyBy: Date | null,
  now: Date,
): "too_late" | "opens_too_late" | null {
  if (publishAt === null) return null;
  if (publishAt <= now) return "too_late";
  const least = publishAt.getTime() + MIN_OPEN_HOURS * 3_600_000;
  return applyBy !== null && applyBy.getTime() < least ? "opens_too_late" : null;
}

/** Whether the brand may still choose another moment. */
export const isSchedulable = (state: BriefState): boolean =>
  isEditable(state) || state === "in_review" || state === "scheduled";

/** What a state is called, who acts next and in which tone, as seen by the brand. */
export const STATE_WORDS: Record<BriefState, { word: string; turn: "you" | "us" | "creators" | "nobody" }> = {
  draft: { word: "Draft", turn: "you" },
  in_review: { word: "In review", turn: "us" },
  changes_requested: { word: "Changes asked for", turn: "you" },
  scheduled: { word: "Scheduled", turn: "nobody" },
  published: { word: "Open", turn: "creators" },
  paused: { word: "Paused", turn: "you" },
  closed: { word: "Closed", turn: "nobody" },
  removed: { word: "Removed", turn: "nobody" },
};
