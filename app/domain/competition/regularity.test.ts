import { describe, expect, it } from "vitest";
import { regularityOf, timesWords } from "./regularity.ts";

const day = (count: number) => new Date(Date.UTC(2026, 0, 1 + count));

describe("how regular work for a brand is", () => {
  it.each([
    [1, 0, "one_off"],
    [2, 0, "repeated"],
    [2, 400, "repeated"],
    [3, 59, "repeated"],
    [3, 60, "long_term"],
    [9, 30, "repeated"],
    [9, 300, "long_term"],
  ] as const)("%i pieces over %i days are %s", (pieces, days, expected) => {
    expect(regularityOf({ pieces, first: day(0), last: day(days) })).toBe(expected);
  });

  it("is counted in words", () => {
    expect([timesWords(1), timesWords(4)]).toEqual(["once", "4 times"]);
  });
});
