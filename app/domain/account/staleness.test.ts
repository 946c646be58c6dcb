import { describe, expect, it } from "vitest";
import { daysOld, isStale, reminderPeriod } from "./staleness.ts";

const DAY = 86_400_000;
const taken = new Date("2026-01-01T10:00:00Z");
const after = (days: number, ms = 0) => new Date(taken.getTime() + days * DAY + ms);

describe("numbers", () => {
  it.each([
    [0, 0, false],
    [60, 0, false],
    [60, 1, true],
    [61, 0, true],
  ])("after %i days and %i ms", (days, ms, stale) => {
    expect(isStale(taken, after(days, ms))).toBe(stale);
    expect(daysOld(taken, after(days, ms))).toBe(days);
  });

  it.each([
    [60, null],
    [61, 60],
    [89, 60],
    [90, 90],
    [119, 90],
    [120, 120],
  ])("after %i days are reminded of once for the period of day %s", (days, start) => {
    expect(reminderPeriod(taken, after(days))).toEqual(start === null ? null : after(start));
  });
});
