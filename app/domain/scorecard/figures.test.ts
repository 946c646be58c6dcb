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
