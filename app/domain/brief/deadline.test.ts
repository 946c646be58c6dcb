import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateIn, endOfDay, startOfDay } from "./deadline.ts";

const ZONES = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "America/St_Johns",
];

describe("deadline", () => {
  it.each([
    ["2026-12-03", "UTC", "2026-12-03T23:59:59.000Z"],
    ["2026-12-03", "America/New_York", "2026-12-04T04:59:59.000Z"],
    ["2026-07-03", "America/New_York", "2026-07-04T03:59:59.000Z"],
    ["2026-12-03", "Asia/Kolkata", "2026-12-03T18:29:59.000Z"],
    // The clocks go back on Nov 1 2026: the day has 25 hours.
    ["2026-11-01", "America/New_York", "2026-11-02T04:59:59.000Z"],
    // The clocks go forward on Mar 29 2026.
    ["2026-03-29", "Europe/Berlin", "2026-03-29T21:59:59.000Z"],
  ])("%s ends in %s at %s", (date, zone, instant) => {
    expect(endOfDay(date, zone).toISOString()).toBe(instant);
  });

  it("starts and ends on the date that it names, in every zone", () => {
    const days = fc
      .integer({ min: 0, max: 3650 })
      .map((day) => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000));
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
        const date = day.toISOString().slice(0, 10);
        expect(dateIn(startOfDay(date, zone), zone)).toBe(date);
        expect(dateIn(new Date(startOfDay(date, zone).getTime() - 1), zone)).not.toBe(date);
        expect(dateIn(endOfDay(date, zone), zone)).toBe(date);
      }),
    );
  });
});
