import { describe, expect, it } from "vitest";
import { movedOn, refusalWhileStill } from "../deal/standstill.ts";
import { afterPauseEvent, PAUSE_EVENTS, PAUSE_STATES, pauseForm } from "./pause.ts";

describe("an agreed pause", () => {
  const TABLE: Record<string, string> = {
    "proposed accept": "running",
    "proposed decline": "declined",
    "proposed withdraw": "withdrawn",
    "running end": "ended",
  };
  it.each(PAUSE_STATES.flatMap((state) => PAUSE_EVENTS.map((event) => [state, event] as const)))(
    "%s, %s",
    (state, event) => expect(afterPauseEvent(state, event)).toBe(TABLE[`${state} ${event}`] ?? null),
  );

  it("reaches every state", () => {
    expect([...new Set(["proposed", ...Object.values(TABLE)])].sort()).toEqual([...PAUSE_STATES].sort());
  });

  it.each([
    ["1", true],
    ["30", true],
    ["0", false],
    ["31", false],
    ["2.5", false],
    ["", false],
    ["ten", false],
  ])("takes %s days: %s", (days, ok) => {
    const typed = { intent: "propose", days, reason: "The studio is flooded." };
    expect(pauseForm.safeParse(typed).success).toBe(ok);
  });
});

describe("a deal that stands still", () => {
  const at = new Date("2027-03-27T09:30:00.000Z");
  it.each([
    [{ pausedAt: null, pauseKind: null }, null],
    [{ pausedAt: at, pauseKind: "dispute" as const }, "deal_disputed"],
    [{ pausedAt: at, pauseKind: "agreed" as const }, "deal_paused"],
  ])("%o refuses with %s", (standing, code) => expect(refusalWhileStill(standing)?.code ?? null).toBe(code));

  it("has its limits moved on to the millisecond, over a change of clocks too", () => {
    const limit = new Date("2027-03-28T00:59:59.999Z");
    const resumed = new Date("2027-03-30T09:30:00.001Z");
    expect(movedOn(limit, at, resumed).toISOString()).toBe("2027-03-31T01:00:00.000Z");
  });
});
