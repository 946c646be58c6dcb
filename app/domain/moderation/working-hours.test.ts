import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingHoursAfter } from "./working-hours.ts";

const after = (from: string, hours: number) => workingHoursAfter(new Date(from), hours).toISOString();

describe("working hours", () => {
  // 2026-11-23 is a Monday.
  it.each([
    ["a day in the week", "2026-11-23T09:30:00.000Z", 24, "2026-11-24T09:30:00.000Z"],
    ["over a weekend", "2026-11-27T15:00:00.000Z", 24, "2026-11-30T15:00:00.000Z"],
    ["from a Saturday", "2026-11-28T11:00:00.000Z", 24, "2026-12-01T00:00:00.000Z"],
    ["from a Sunday night", "2026-11-29T23:59:59.999Z", 1, "2026-11-30T01:00:00.000Z"],
    ["to the last moment of a Friday", "2026-11-27T00:00:00.000Z", 24, "2026-11-28T00:00:00.000Z"],
    ["one hour beyond it", "2026-11-27T00:00:00.000Z", 25, "2026-11-30T01:00:00.000Z"],
    ["a whole week", "2026-11-25T12:00:00.000Z", 120, "2026-12-02T12:00:00.000Z"],
    ["the last hour of a year", "2026-12-31T23:00:00.000Z", 2, "2027-01-01T01:00:00.000Z"],
  ])("%s", (_, from, hours, expected) => {
    expect(after(from, hours)).toBe(expected);
  });

  it("never end within a weekend, never come early, and add up", () => {
    const instant = fc.date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2040-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    const hours = fc.integer({ min: 1, max: 240 });
    fc.assert(
      fc.property(instant, hours, hours, (from, first, second) => {
        const middle = workingHoursAfter(from, first);
        expect(middle.getTime() - from.getTime()).toBeGreaterThanOrEqual(first * 3_600_000);
        const justBefore = new Date(middle.getTime() - 1).getUTCDay();
        expect([0, 6]).not.toContain(justBefore);
        expect(workingHoursAfter(middle, second)).toEqual(workingHoursAfter(from, first + second));
      }),
    );
  });
});
