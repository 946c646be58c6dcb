import { expect, it } from "vitest";
import { APPLICATION_STATES, isEditable, type ApplicationState } from "./application.ts";
import { applicationSteps, type StepFacts } from "./steps.ts";

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const facts = (state: ApplicationState, differs: Partial<StepFacts> = {}): StepFacts => ({
  ...{ state, submittedAt: day(1), readAt: null, answeredAt: null, answerDueAt: day(8), closesAt: day(15) },
  ...{ endedAt: null, offer: null, acceptedAt: null },
  ...differs,
});
const offer = { createdAt: day(4), expiresAt: day(7) };
const words = (steps: ReturnType<typeof applicationSteps>) =>
  steps.map(({ label, state }) => `${label}:${state}`);

it.each([
  [
    "unread",
    facts("submitted"),
    ["Sent:done", "Not opened yet:now", "Answer:later", "Offer or decline:later", "Deal:later"],
  ],
  [
    "read",
    facts("submitted", { readAt: day(2) }),
    ["Sent:done", "Opened:done", "Answer:now", "Offer or decline:later", "Deal:later"],
  ],
  [
    "offered",
    facts("offered", { answeredAt: day(4), offer }),
    ["Sent:done", "Opened:done", "Answered:done", "Your answer:now", "Deal:later"],
  ],
  [
    "accepted",
    facts("accepted", { answeredAt: day(4), offer, acceptedAt: day(5) }),
    ["Sent:done", "Opened:done", "Answered:done", "Offer:done", "Deal:done"],
  ],
  [
    "expired unread",
    facts("expired", { endedAt: day(15) }),
    ["Sent:done", "Closed without an answer:failed"],
  ],
  [
    "declined",
    facts("declined", { readAt: day(2), endedAt: day(3) }),
    ["Sent:done", "Opened:done", "Declined:failed"],
  ],
] as const)("%s", (_, given, expected) => {
  expect(words(applicationSteps(given))).toEqual(expected);
});

it("has one present step at most, in every state", () => {
  for (const state of APPLICATION_STATES)
    expect(applicationSteps(facts(state)).filter((step) => step.state === "now").length).toBeLessThanOrEqual(
      1,
    );
});

it.each(APPLICATION_STATES.map((state) => [state]))(
  "%s can be edited only while it is sent and unread",
  (state) => {
    expect(isEditable({ state, readAt: null, answeredAt: null })).toBe(state === "submitted");
    expect(isEditable({ state, readAt: day(2), answeredAt: null })).toBe(false);
    expect(isEditable({ state, readAt: null, answeredAt: day(2) })).toBe(false);
  },
);
