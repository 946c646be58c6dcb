import { describe, expect, it } from "vitest";
import { brandFigures, creatorFigures, FLOOR, timeWords } from "./figures.ts";

const none = { met: 0, of: 0 };
const never = { hours: null, count: 0 };
const brand = {
  funded: none,
  fundingTime: never,
  reviewed: none,
  reviewTime: never,
  paid: none,
  payoutTime: never,
  statements: none,
  disputes: { without: none, endings: {} },
};

describe("a scorecard", () => {
  it.each([
    [0, 0, null, "nothing to count yet"],
    [2, 2, null, "2 so far"],
    [FLOOR, FLOOR, "100\u00a0%", "3 of 3"],
    [12, 13, "92\u00a0%", "12 of 13"],
    [0, 5, "0\u00a0%", "0 of 5"],
  ])("says %i of %i with its count, or that it is too few", (met, of, value, rests) => {
    const [onTime] = creatorFigures({
      ...{
        onTime: { met, of },
        answered: none,
        answerTime: never,
        firstTime: none,
        clean: none,
        stayed: none,
      },
      disputes: { without: none, endings: {} },
    });
    expect(onTime).toEqual({ label: "Pieces on time", value, rests });
  });

  it.each([
    [null, 9, null],
    [20, 2, null],
    [20, 3, "20\u00a0h"],
  ])("says a median of %s hours over %i only on enough", (hours, count, value) => {
    const [, time] = brandFigures({ ...brand, fundingTime: { hours, count } });
    expect(time?.value).toBe(value);
  });

  it("says how often there was a dispute, and how those ended once one has", () => {
    const of = (disputes: typeof brand.disputes) => brandFigures({ ...brand, disputes }).slice(6);
    expect(of({ without: { met: 2, of: 2 }, endings: {} })).toEqual([
      { label: "Deals without a dispute", value: null, rests: "2 so far" },
    ]);
    expect(of({ without: { met: 9, of: 12 }, endings: { withdrawn: 1, full: 2 } })).toEqual([
      { label: "Deals without a dispute", value: "75\u00a0%", rests: "9 of 12" },
      { label: "Disputes closed", value: "3", rests: "2 paid in full, 1 withdrawn" },
    ]);
  });

  it("says how a brand pays its commissions only where it ever owed one", () => {
    const of = (statements: typeof none) =>
      brandFigures({ ...brand, statements }).filter(({ label }) => label.startsWith("Commission"));
    expect(of(none)).toEqual([]);
    const label = "Commission statements paid in time";
    expect(of({ met: 1, of: 2 })).toEqual([{ label, value: null, rests: "2 so far" }]);
    expect(of({ met: 11, of: 12 })).toEqual([{ label, value: "92\u00a0%", rests: "11 of 12" }]);
  });

  it.each([
    [0.2, "12\u00a0min"],
    [0.001, "1\u00a0min"],
    [19.4, "19\u00a0h"],
    [24, "1\u00a0d"],
    [72.07, "3\u00a0d"],
    [74, "3\u00a0d 2\u00a0h"],
  ])("writes %s hours as %s", (hours, words) => {
    expect(timeWords(hours)).toBe(words);
  });
});
