import { describe, expect, it } from "vitest";
import { demographicProblems, shareProblem, withElsewhere } from "./demographics.ts";
import { snapshotProblems } from "./snapshot.ts";
import {
  benchmarkOf,
  engagementBps,
  freezeStats,
  FrozenStats,
  percentOf,
  tierOf,
  type SnapshotNumbers,
} from "./stats.ts";

const numbers: SnapshotNumbers = {
  followers: 24_800,
  avgLikes: 900,
  avgComments: 68,
  avgViews: 12_000,
  reach: 10_000,
  impressions: 15_000,
  engagementDenominator: "followers",
  audienceCountries: { US: 58, MX: 12, elsewhere: 30 },
  audienceAges: { "18-24": 20, "25-34": 50, "35-44": 30 },
  audienceGenders: { women: 71, men: 28, other: 1 },
};

describe("stats", () => {
  it.each([
    [0, "nano"],
    [9_999, "nano"],
    [10_000, "micro"],
    [99_999, "micro"],
    [100_000, "mid"],
    [499_999, "mid"],
    [500_000, "macro"],
    [999_999, "macro"],
    [1_000_000, "mega"],
  ])("%i followers are %s", (followers, tier) => {
    expect(tierOf(followers)).toBe(tier);
  });

  it("knows the usual engagement, where there is one", () => {
    expect(benchmarkOf("instagram", "micro")).toEqual({ low: 200, high: 350 });
    expect(benchmarkOf("tiktok", "mega")).toEqual({ low: 100, high: 200 });
    expect(benchmarkOf("youtube", "micro")).toBeNull();
  });

  it.each([
    ["followers", 390],
    ["reach", 968],
    ["views", 807],
  ] as const)("computes engagement over %s", (denominator, bps) => {
    expect(engagementBps(numbers, denominator)).toBe(bps);
  });

  it("has no engagement over nothing", () => {
    expect(engagementBps({ ...numbers, avgViews: 0 }, "views")).toBeNull();
  });

  it.each([
    [390, "3.9\u00a0%"],
    [400, "4\u00a0%"],
    [412, "4.1\u00a0%"],
    [5, "0.1\u00a0%"],
  ])("%i basis points read %s", (bps, text) => {
    expect(percentOf(bps)).toBe(text);
  });

  it("freezes an account with the provenance of each number", () => {
    const frozen = freezeStats(
      { platform: "instagram", handle: "imani.onepan", url: "https://www.instagram.com/imani.onepan/" },
      {
        ...numbers,
        takenAt: new Date("2026-11-20T08:00:00Z"),
        engagementBps: 390,
        provenance: "self_reported",
        fieldProvenance: { followers: "imported" },
      },
    );
    expect(frozen).toMatchObject({ tier: "micro", takenAt: "2026-11-20T08:00:00.000Z", engagementBps: 390 });
    expect(frozen.provenance).toMatchObject({ followers: "imported", avgLikes: "self_reported" });
    expect(Object.keys(frozen.provenance)).toHaveLength(10);
    expect(FrozenStats.parse(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen);
  });
});

describe("audience", () => {
  it.each([
    [{}, true],
    [{ women: 99 }, true],
    [{ women: 60, men: 41 }, true],
    [{ women: 60, men: 42 }, false],
    [{ women: 98 }, false],
    [{ women: 0 }, false],
  ])("%o adds up: %s", (shares, ok) => {
    expect(shareProblem("The genders", shares) === null).toBe(ok);
  });

  it("says how to mend it", () => {
    expect(shareProblem("The genders", { women: 60, men: 35 })).toBe(
      "The genders add up to 95\u00a0%. Add 5\u00a0%, so that they make 100\u00a0%.",
    );
    const audience = { countries: { US: 120 }, ages: {}, genders: {} };
    expect(demographicProblems(audience)).toEqual([
      {
        part: "countries",
        sentence: "The countries add up to 120\u00a0%. Take away 20\u00a0%, so that they make 100\u00a0%.",
      },
    ]);
  });

  it("puts the rest elsewhere, unless somebody said how much that is", () => {
    expect(withElsewhere({ US: 60 })).toEqual({ US: 60, elsewhere: 40 });
    expect(withElsewhere({ US: 60, elsewhere: 10 })).toEqual({ US: 60, elsewhere: 10 });
    expect(withElsewhere({ US: 100 })).toEqual({ US: 100 });
    expect(withElsewhere({})).toEqual({});
  });

  it("finds numbers that cannot be true at once", () => {
    expect(snapshotProblems(numbers)).toEqual([]);
    expect(snapshotProblems({ ...numbers, reach: 15_001 }).map((one) => one.field)).toEqual(["reach"]);
    const viewless = { ...numbers, avgViews: 0, engagementDenominator: "views" as const };
    expect(snapshotProblems(viewless).map((one) => one.field)).toEqual(["engagementDenominator"]);
    expect(snapshotProblems({ ...numbers, audienceAges: { "55+": 3 } }).map((one) => one.field)).toEqual([
      "audienceAges",
    ]);
  });
});
