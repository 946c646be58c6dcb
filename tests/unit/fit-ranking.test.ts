// The benchmark of fit and authenticity on a small population, and the proof that it can fail.
import { describe, expect, it } from "vitest";
import {
  byFit,
  flaggingQuality,
  ndcgAt10,
  populationFlagging,
  populationRanking,
  rankingQuality,
} from "../bench/ranking.ts";

describe("the ranking by fit", () => {
  it("puts planted good matches above planted bad ones", () => {
    expect(rankingQuality(30, byFit)).toBeGreaterThanOrEqual(0.85);
  });

  it("is measured against something that a worse order does not reach", () => {
    expect(rankingQuality(30, () => 0)).toBeLessThan(0.5);
    expect(rankingQuality(30, (one) => -byFit(one))).toBeLessThan(0.1);
  });

  it.each([
    [[3, 2, 1, 0], 1],
    [[0, 0, 0], 1],
    [[0, 1], 1 / Math.log2(3)],
  ])("NDCG@10 of %j", (grades, expected) => expect(ndcgAt10(grades)).toBeCloseTo(expected, 10));
});

describe("the ranking by fit on the demo population", () => {
  it("puts creators who make what a brief is about, where it is sold, above others", () => {
    expect(populationRanking(60, byFit)).toBeGreaterThanOrEqual(0.85);
    expect(populationRanking(60, () => 0)).toBeLessThan(0.4);
  });
});

describe("the notes", () => {
  it("find what was planted in the demo population and leave its honest accounts alone", () => {
    const { precision, recall, falseAlarms } = populationFlagging();
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(falseAlarms).toBeLessThanOrEqual(0.02);
  });

  it("find planted frauds and leave honest accounts alone", () => {
    const { precision, recall, falseAlarms } = flaggingQuality(4_000);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.88);
    expect(falseAlarms).toBeLessThanOrEqual(0.02);
  });
});
