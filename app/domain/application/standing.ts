import type { ApplicationState } from "./application.ts";

export interface StandingFacts {
  state: ApplicationState;
  submittedAt: Date;
  answerDueAt: Date;
  closesAt: Date;
}

/** The limit that runs for an application now, since when, and what happens by itself at its end. */
export interface Standing {
  deadline: Date;
  start: Date;
  atZero: string;
  /** The promised answer did not come in time. */
  overdue: boolean;
}

/** Null when nobody owes anything any more. `offer` is the newest one. */
export function standingOf(
  application: StandingFacts,
  offer: { state: string; createdAt: Date; expiresAt: Date } | null,
  now: Date,
): Standing | null {
  const { state, submittedAt, answerDueAt, closesAt } = application;
  if (state === "offered" && offer) {
    const atZero = "then the offer expires";
    return { deadline: offer.expiresAt, start: offer.createdAt, atZero, overdue: false };
  }
  if (state !== "submitted" && state !== "shortlisted") return null;
  if (now < answerDueAt) {
    return { deadline: answerDueAt, start: submittedAt, atZero: "then the answer is late", overdue: false };
  }
  return {
    deadline: closesAt,
    start: answerDueAt,
    atZero: "then it closes without an answer",
    overdue: true,
  };
}
