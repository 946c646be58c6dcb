import type { ApplicationState } from "./application.ts";

export interface StepFacts {
  state: ApplicationState;
  submittedAt: Date;
  readAt: Date | null;
  answeredAt: Date | null;
  answerDueAt: Date;
  closesAt: Date;
  endedAt: Date | null;
  offer: { createdAt: Date; expiresAt: Date } | null;
  acceptedAt: Date | null;
}

/** One step of an application's life; `kind` says what its instant means: happened, a limit, a plan. */
export interface ApplicationStep {
  label: string;
  state: "done" | "now" | "later" | "failed";
  at: Date | null;
  kind: "on" | "to" | "by";
}

const ENDED: Partial<Record<ApplicationState, string>> = {
  declined: "Declined",
  withdrawn: "Withdrawn",
  expired: "Closed without an answer",
};

const happened = (label: string, at: Date | null): ApplicationStep => ({
  label,
  state: "done",
  at,
  kind: "on",
});

/** The whole way of an application, from sending to a deal: what was, what is now and until when, what follows. */
export function applicationSteps(facts: StepFacts): ApplicationStep[] {
  const { state, offer, readAt, answeredAt } = facts;
  const sent = happened("Sent", facts.submittedAt);
  const opened = readAt ?? answeredAt;
  // An answer without opening it first counts as opened.
  const unread = state === "submitted" && opened === null;
  const read: ApplicationStep = !unread
    ? happened("Opened", opened)
    : { label: "Not opened yet", state: "now", at: null, kind: "on" };
  const ended = ENDED[state];
  if (ended)
    return [
      sent,
      ...(opened ? [read] : []),
      { label: ended, state: "failed", at: facts.endedAt, kind: "on" },
    ];
  const waits = state === "submitted" || state === "shortlisted";
  const answer: ApplicationStep = waits
    ? { label: "Answer", state: unread ? "later" : "now", at: facts.answerDueAt, kind: "by" }
    : happened("Answered", answeredAt ?? offer?.createdAt ?? null);
  const accepted = state === "accepted";
  const offered: ApplicationStep = accepted
    ? happened("Offer", offer?.createdAt ?? null)
    : state === "offered"
      ? { label: "Your answer", state: "now", at: offer?.expiresAt ?? null, kind: "to" }
      : { label: "Offer or decline", state: "later", at: facts.closesAt, kind: "to" };
  const deal: ApplicationStep = accepted
    ? happened("Deal", facts.acceptedAt)
    : { label: "Deal", state: "later", at: null, kind: "on" };
  return [sent, read, answer, offered, deal];
}
