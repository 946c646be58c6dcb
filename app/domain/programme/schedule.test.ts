import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, daysAfter, daysBefore, inPeriod, periodStart } from "./schedule.ts";

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

describe("calendar months in UTC", () => {
  it.each([
    ["2026-11-22", 1, "2026-12-22"],
    ["2026-11-22", 2, "2027-01-22"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2027-01-31", 2, "2027-03-31"],
    ["2027-01-31", 3, "2027-04-30"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-08-30", 6, "2027-02-28"],
    ["2026-03-28", 1, "2026-04-28"], // the clocks of Europe change between; UTC knows nothing of it
    ["2026-10-25", 0, "2026-10-25"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toEqual(day(to));
  });

  it("keeps the time of the day", () => {
    const end = new Date("2026-10-31T23:59:59.999Z");
    expect(addMonths(end, 1)).toEqual(new Date("2026-11-30T23:59:59.999Z"));
    expect(inPeriod(end, 1)).toEqual(end);
    expect(inPeriod(end, 5)).toEqual(new Date("2027-02-28T23:59:59.999Z"));
    expect(inPeriod(null, 3)).toBeNull();
  });

  it("begins with the first funds, and each month at the same time of its day", () => {
    const funded = new Date("2026-11-22T19:47:55.123Z");
    expect(periodStart(funded, 1)).toEqual(funded);
    expect(periodStart(funded, 2)).toEqual(new Date("2026-12-22T19:47:55.123Z"));
    expect(daysBefore(day("2026-12-01"), 7)).toEqual(day("2026-11-24"));
    expect(daysAfter(day("2026-11-24"), 7)).toEqual(day("2026-12-01"));
  });

  it("gives each calendar month exactly one period, in order, never on a later day than the first", () => {
    const dates = fc.date({ min: day("2020-01-01"), max: day("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: 2, max: 24 }), (start, periods) => {
        const months = Array.from({ length: periods + 1 }, (_, at) => periodStart(start, at + 1));
        const index = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();
        months.forEach((at, place) => {
          expect(index(at)).toBe(index(start) + place);
          expect(at.getUTCDate()).toBeLessThanOrEqual(start.getUTCDate());
          const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
          expect(at.getUTCDate()).toBe(Math.min(start.getUTCDate(), last));
        });
      }),
    );
  });
});
