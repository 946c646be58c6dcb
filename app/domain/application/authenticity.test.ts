import { describe, expect, it } from "vitest";
import { suspicion } from "#tests/support/fit-fixtures.ts";
import {
  AUTHENTICITY_CODES,
  authenticityOf,
  authenticitySignals,
  type AuthenticityCode,
  type AuthenticityInput,
} from "./authenticity.ts";

const codesOf = (input: AuthenticityInput) => authenticitySignals(input).map(({ code }) => code);
const likes = (count: number, more = {}) =>
  suspicion({ avgLikes: count, avgComments: 0, engagementBps: count / 2, ...more });
const since = (days: number, followers: number, more = {}) =>
  suspicion(more, {
    previous: {
      takenAt: new Date(Date.parse("2026-11-01T00:00:00Z") - days * 86_400_000).toISOString(),
      ...{ followers, engagementBps: 300 },
    },
  });
const comments = (low: number, same: number) =>
  suspicion({}, { comments: { sample: 200, lowQualityPercent: low, identicalPercent: same } });
const home = (percent: number) => suspicion({ audienceCountries: { US: percent, elsewhere: 100 - percent } });
const follows = (following: number, followers: number) =>
  suspicion({ followers, avgLikes: Math.round(followers * 0.03), avgComments: 0 }, { following });

/** What raises a signal, and what just does not. */
const TABLE: [AuthenticityCode, over: AuthenticityInput, under: AuthenticityInput][] = [
  ["engagement_low", likes(98), likes(100)],
  ["engagement_high", likes(1_402), likes(1_400)],
  ["growth_per_day", since(1, 18_000), since(1, 18_200)],
  ["jump", since(60, 13_000), since(60, 13_400)],
  ["jump", since(60, 41_000), since(61, 41_000)],
  ["engagement_fell", since(60, 13_000, { engagementBps: 149 }), since(60, 13_000, { engagementBps: 150 })],
  ["engagement_fell", since(60, 13_000, { engagementBps: 149 }), since(60, 13_400, { engagementBps: 149 })],
  ["comments_low_quality", comments(31, 0), comments(30, 0)],
  ["comments_identical", comments(0, 41), comments(0, 40)],
  ["audience_elsewhere", home(20), home(21)],
  ["following_many", follows(1_501, 3_001), follows(1_500, 900)],
  ["following_many", follows(2_000, 3_999), follows(2_000, 4_000)],
  [
    "shares_do_not_add_up",
    suspicion({ audienceGenders: { women: 60, men: 42 } }),
    suspicion({ audienceGenders: { women: 60, men: 41 } }),
  ],
  ["rate_does_not_match", suspicion({ engagementBps: 361 }), suspicion({ engagementBps: 360 })],
  ["reach_above_impressions", suspicion({ reach: 19_001 }), suspicion({ reach: 19_000 })],
];

describe("each signal", () => {
  it.each(TABLE)("%s is raised on one side of its threshold only", (code, over, under) => {
    expect(codesOf(over)).toContain(code);
    expect(codesOf(under)).not.toContain(code);
  });

  it("is tested on both sides, and says its numbers, their source and what clears it", () => {
    expect([...new Set(TABLE.map(([code]) => code))].sort()).toEqual([...AUTHENTICITY_CODES].sort());
    for (const [, over] of TABLE)
      for (const signal of authenticitySignals(over)) {
        expect(signal.evidence.length).toBeGreaterThan(0);
        for (const words of [signal.provenance, signal.words, signal.clears]) expect(words).not.toBe("");
        expect(`${signal.words} ${signal.clears}`).not.toMatch(/fraud|fake|cheat|suspicious|bought/i);
      }
  });

  it("finds nothing in ordinary numbers", () => expect(codesOf(suspicion())).toEqual([]));

  it("takes followers that were reviewed as explained, and says when engagement fell", () => {
    expect(codesOf(since(1, 9_000, { provenance: { followers: "reviewed" } }))).toEqual([]);
    const fell = authenticitySignals(since(1, 9_000, { engagementBps: 290 }));
    expect(fell[0]?.words).toContain("Engagement fell");
  });
});

describe("a note", () => {
  const both = suspicion({
    audienceCountries: { US: 4, elsewhere: 96 },
    avgLikes: 40,
    avgComments: 0,
    engagementBps: 20,
  });
  const signals = authenticitySignals(both);

  it("takes two independent signals about one account", () => {
    expect(authenticityOf([signals]).flagged).toBe(true);
    expect(authenticityOf([signals]).signals.map(({ code }) => code)).toEqual([
      ...["engagement_low", "audience_elsewhere"],
    ]);
    // One signal about each of two accounts is not two about one.
    expect(authenticityOf(signals.map((one) => [one]))).toEqual({ flagged: false, signals: [] });
  });

  it("counts two signals of one family once", () => {
    const growth = authenticitySignals(since(1, 9_000));
    expect(growth.map(({ family }) => family)).toEqual(["growth", "growth"]);
    expect(authenticityOf([growth]).flagged).toBe(false);
  });

  it("ends when a signal is set aside after an appeal", () => {
    expect(authenticityOf([signals], ["audience_elsewhere"])).toEqual({ flagged: false, signals: [] });
  });

  it("takes a rise that was explained as the reason why engagement fell", () => {
    const fell = authenticitySignals(since(60, 13_000, { engagementBps: 149 }));
    expect(authenticityOf([fell]).flagged).toBe(true);
    expect(authenticityOf([fell], ["jump"])).toEqual({ flagged: false, signals: [] });
  });
});
