import { hoursAfter } from "../deal/policy.ts";
import type { ProgrammeTerms } from "./programme-terms.ts";
import { daysAfter, daysBefore, periodStart } from "./schedule.ts";

export const PROGRAMME_STATES = ["starting", "running", "paused", "ending", "ended"] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];
export const PROGRAMME_EVENTS = ["start", "pause", "resume", "give_notice", "end"] as const;
export type ProgrammeEvent = (typeof PROGRAMME_EVENTS)[number];

/** Every move of a programme. It starts with the funds of its first month; the end is the clock's, or that month's. */
export const PROGRAMME_TRANSITIONS: Record<
  ProgrammeState,
  Partial<Record<ProgrammeEvent, ProgrammeState>>
> = {
  starting: { start: "running", end: "ended" },
  running: { pause: "paused", give_notice: "ending", end: "ended" },
  paused: { resume: "running", give_notice: "ending", end: "ended" },
  ending: { end: "ended" },
  ended: {},
};

/** The state after an event, or null when it cannot happen now. */
export function afterProgrammeEvent(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState | null {
  return PROGRAMME_TRANSITIONS[state][event] ?? null;
}

/** What the rules need to know. Months count from 1; `opened` are those whose turn has come, in order. */
export interface ProgrammeFacts {
  state: ProgrammeState;
  startedAt: Date | null;
  opened: number;
  lastPeriod: number;
  terms: ProgrammeTerms;
}

/** What is due: a month is opened for funding, is left out, or the programme is over. */
export type Step =
  | { act: "open"; period: number; beginsAt: Date; fundBy: Date }
  | { act: "skip"; period: number; why: "paused" | "missed" }
  | { act: "end" };

/** When the clock has something to do; null before the start and after the end. */
export function nextAt({ state, startedAt, opened, lastPeriod, terms }: ProgrammeFacts): Date | null {
  if (!startedAt || state === "starting" || state === "ended") return null;
  if (opened >= lastPeriod) return periodStart(startedAt, lastPeriod + 1);
  const begins = periodStart(startedAt, opened + 1);
  // A pause may end before the month begins, so a paused month is left out at its beginning and not before.
  return state === "paused" ? begins : daysBefore(begins, terms.fundDays);
}

/**
 * What is due now, one step at a time, or null. A month that opens late still gives the usual hours to pay; one that
 * is over before anybody could open it is left out.
 */
export function stepDue(programme: ProgrammeFacts, fundHours: number, now: Date): Step | null {
  const due = nextAt(programme);
  const { state, startedAt, opened, lastPeriod } = programme;
  if (!startedAt || !due || now < due) return null;
  if (opened >= lastPeriod) return { act: "end" };
  const period = opened + 1;
  if (state === "paused") return { act: "skip", period, why: "paused" };
  if (now >= periodStart(startedAt, period + 1)) return { act: "skip", period, why: "missed" };
  const beginsAt = periodStart(startedAt, period);
  const usual = hoursAfter(now, fundHours);
  return { act: "open", period, beginsAt, fundBy: usual > beginsAt ? usual : beginsAt };
}

/** A month that has its deal: whether its funds are still awaited, and whether it came to nothing. */
export interface OpenedMonth {
  period: number;
  state: "signing" | "funding" | "active" | "completed" | "cancelled";
}

/** The month that waits for its funds; null when none does. Only later months: the first one is the deal itself. */
export const unfunded = (months: readonly OpenedMonth[]): number | null =>
  months.find(({ period, state }) => period > 1 && state === "funding")?.period ?? null;

/** Whether a side can still change what is to come: months are left that are not funded. */
export function canDo(
  programme: Pick<ProgrammeFacts, "state" | "opened" | "lastPeriod">,
  months: readonly OpenedMonth[],
  event: "pause" | "resume" | "give_notice",
): boolean {
  if (afterProgrammeEvent(programme.state, event) === null) return false;
  return programme.opened < programme.lastPeriod || unfunded(months) !== null;
}

/** What notice given now means: the last month that runs, those that do not, and when all is over. */
export interface NoticeEffect {
  noticeUntil: Date;
  lastPeriod: number;
  /** Months that begin within the notice and are still to be opened or funded. */
  stillRun: number[];
  /** Months that were agreed and are never formed. */
  dropped: number[];
  /** The month that waits for its funds and is withdrawn; null when there is none. */
  withdrawn: number | null;
  endsAt: Date;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/**
 * What notice given at `now` means. A month that begins within the notice runs; while the programme is paused none
 * does. A month that is funded is never touched.
 */
export function noticeEffect(
  programme: ProgrammeFacts,
  months: readonly OpenedMonth[],
  now: Date,
): NoticeEffect | null {
  const { state, startedAt, opened, terms } = programme;
  if (!startedAt) return null;
  const waiting = unfunded(months);
  const settled = waiting === null ? opened : opened - 1;
  const noticeUntil = state === "paused" ? now : daysAfter(now, terms.noticeDays);
  const within = range(settled + 1, programme.lastPeriod).filter(
    (period) => state !== "paused" && periodStart(startedAt, period) <= noticeUntil,
  );
  const lastPeriod = within.at(-1) ?? settled;
  return {
    noticeUntil,
    lastPeriod,
    stillRun: within,
    dropped: range(lastPeriod + 1, programme.lastPeriod),
    withdrawn: waiting !== null && waiting > lastPeriod ? waiting : null,
    endsAt: periodStart(startedAt, lastPeriod + 1),
  };
}

/** Creators' fees that are promised and not yet part of a deal, minor units: what a brief's budget keeps free. */
export function reserved(programme: {
  state: ProgrammeState;
  opened: number;
  lastPeriod: number;
  gross: bigint;
}): bigint {
  if (programme.state === "ended") return 0n;
  return BigInt(Math.max(0, programme.lastPeriod - programme.opened)) * programme.gross;
}

/** What a state is called on a badge. */
export const PROGRAMME_WORDS: Record<ProgrammeState, string> = {
  starting: "Not begun",
  running: "Running",
  paused: "Paused",
  ending: "Notice given",
  ended: "Ended",
};

/** A running programme in a line: with whom, how far it is, and what comes next. */
export interface ProgrammeLine {
  number: number;
  title: string;
  brandName: string;
  creatorName: string;
  state: "starting" | "running" | "paused" | "ending";
  opened: number;
  periods: number;
  /** When the next month begins; null before the start, in a pause and when none is left. */
  nextBegins: Date | null;
}
