import { describe, expect, it } from "vitest";
import { afterLook, ANSWER_MS, atLimit, nextCheck, type WatchFacts, type WatchState } from "./watch.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// Across the end of summer time in both Europe and America.
const startsAt = new Date("2026-10-20T10:00:00Z");
const on = (days: number, ms = 0) => new Date(startsAt.getTime() + days * DAY + ms);
const watch = (differs: Partial<WatchFacts> = {}): WatchFacts => ({
  ...{ state: "watching", startsAt, endsAt: on(30), goneSince: null },
  ...differs,
});

describe("when somebody looks", () => {
  it.each([
    [on(0), on(1)],
    [on(1, -1), on(1)],
    [on(1), on(3)],
    [on(3), on(7)],
    [on(8), on(14)],
    [on(22), on(29)],
    [on(29), null],
    [on(90), null],
  ])("after %s it is %s", (now, next) => expect(nextCheck(watch(), now)).toEqual(next));

  it("never is after a shorter obligation", () => {
    expect(nextCheck(watch({ endsAt: on(7) }), on(3))).toBeNull();
  });
});

describe("a post that is found", () => {
  it.each(["watching", "asked", "unanswered"] as const)("is well again when it was %s", (state) => {
    expect(afterLook(watch({ state, goneSince: on(5) }), "up", on(7))).toEqual({
      ...{ state: "watching", goneSince: null, nextCheckAt: on(14), answerBy: null },
    });
  });
});

describe("a post that is gone", () => {
  it("is looked at again a day later, and nobody is asked", () => {
    expect(afterLook(watch(), "gone", on(7))).toEqual({
      ...{ state: "watching", goneSince: on(7), nextCheckAt: on(8), answerBy: null },
    });
  });

  it.each([
    [-1_000, "watching"],
    [0, "asked"],
    [1_000, "asked"],
  ] as const)("24 h and %i ms later makes it %s", (ms, state) => {
    const now = on(8, ms);
    const after = afterLook(watch({ goneSince: on(7) }), "gone", now);
    expect(after.state).toBe(state);
    expect(after.answerBy).toEqual(state === "asked" ? new Date(now.getTime() + ANSWER_MS) : null);
  });

  it("asks once: further looks change nothing", () => {
    for (const state of ["asked", "unanswered"] as const)
      expect(afterLook(watch({ state, goneSince: on(7) }), "gone", on(9))).toMatchObject({
        state,
        answerBy: null,
      });
  });
});

describe("a look that is unclear", () => {
  it("accuses nobody, however often", () => {
    let facts = watch();
    for (const day of [1, 3, 7, 14, 21, 29]) {
      const after = afterLook(facts, "unclear", on(day));
      expect(after).toMatchObject({ state: "watching", goneSince: null, answerBy: null });
      facts = { ...facts, ...after };
    }
  });
  it("keeps what was found before, and looks again a day later", () => {
    expect(afterLook(watch({ goneSince: on(7) }), "unclear", on(8))).toMatchObject({
      ...{ state: "watching", goneSince: on(7), nextCheckAt: on(9) },
    });
  });
  it("lets go of what was gone once, three days after its time", () => {
    expect(afterLook(watch({ goneSince: on(29) }), "unclear", on(33, 1))).toMatchObject({
      ...{ state: "watching", goneSince: null, nextCheckAt: null },
    });
  });
});

describe("the limits", () => {
  const row = (state: WatchState, differs: object = {}) => ({
    ...watch({ state }),
    ...{ answerBy: null, nextCheckAt: null },
    ...differs,
  });
  it.each([
    [row("asked", { answerBy: on(10) }), on(10, -1_000), null],
    [row("asked", { answerBy: on(10) }), on(10), "unanswered"],
    [row("watching"), on(30, -1_000), null],
    [row("watching"), on(30), "fulfilled"],
    [row("watching", { nextCheckAt: on(29) }), on(31), null],
    [row("watching", { goneSince: on(29) }), on(31), null],
    [row("unanswered"), on(30, -1_000), null],
    [row("unanswered"), on(30), "ended"],
    [row("fulfilled"), on(99), null],
    [row("ended"), on(99), null],
  ])("of %j at %s: %s", (facts, now, expected) => expect(atLimit(facts, now)).toBe(expected));
});
