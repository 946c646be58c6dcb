import fc from "fast-check";
import { expect, it } from "vitest";
import { ISSUE_AFTER_DAYS, periodsOf, statementName, windowOf } from "./period.ts";

const DAY = 86_400_000;

it("a window of 30 days from 17 October: the rest of the month, then the final statement", () => {
  const window = windowOf(new Date("2026-10-17T15:30:00Z"), 30);
  expect(window.endsAt.toISOString()).toBe("2026-11-16T15:30:00.000Z");
  expect(
    periodsOf(window).map(({ from, to, final }) => [from.toISOString(), to.toISOString(), final]),
  ).toEqual([
    ["2026-10-17T15:30:00.000Z", "2026-11-01T00:00:00.000Z", false],
    ["2026-11-01T00:00:00.000Z", "2026-11-16T15:30:00.000Z", true],
  ]);
});

it.each([
  ["within one month", "2026-10-01T00:00:00Z", 7, 1],
  ["to the very end of the month", "2026-10-01T00:00:00Z", 31, 1],
  ["over the end of a year and February", "2026-12-31T23:59:59Z", 62, 4],
  ["a whole year", "2026-10-17T15:30:00Z", 365, 13],
])("%s", (_name, start, days, count) =>
  expect(periodsOf(windowOf(new Date(start), days))).toHaveLength(count),
);

it("any window: periods follow on each other, only the last is final, statements come some days later", () => {
  const start = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(start, fc.integer({ min: 7, max: 365 }), (startsAt, days) => {
      const window = windowOf(startsAt, days);
      const periods = periodsOf(window);
      expect(periods[0]?.from).toEqual(window.startsAt);
      expect(periods.at(-1)?.to).toEqual(window.endsAt);
      for (const [index, { from, to, final, issueAt }] of periods.entries()) {
        expect(to > from).toBe(true);
        expect(final).toBe(index === periods.length - 1);
        if (index > 0) expect(from).toEqual(periods[index - 1]?.to);
        expect(issueAt.getTime() - to.getTime()).toBe(ISSUE_AFTER_DAYS * DAY);
        expect(to.getTime() - from.getTime() <= 31 * DAY).toBe(true);
      }
    }),
  );
});

it("is called by its month", () => {
  const periodFrom = new Date("2026-10-17T15:30:00Z");
  expect(statementName({ periodFrom, final: false })).toBe("Commission, October 2026");
  expect(statementName({ periodFrom, final: true })).toBe("Commission, October 2026, final");
});
