import { describe, expect, it } from "vitest";
import { briefCount, FACET_CAP, offeredMarkets, readFacets } from "./facets.ts";

describe("facets", () => {
  it("reads the rows of the grouping query", () => {
    const row = (facet: string, value: string, count: number) => ({ facet, value, count });
    const rows = [
      row("total", "", 3),
      row("seen", "", 5),
      row("platform", "tiktok", 2),
      row("net", "250", 1),
      row("niche", "food", 3),
    ];
    expect(readFacets(rows)).toEqual({
      ...{
        total: 3,
        capped: false,
        platforms: { tiktok: 2 },
        niches: { food: 3 },
        markets: {},
        nets: { 250: 1 },
      },
    });
    expect(readFacets([row("seen", "", FACET_CAP)]).capped).toBe(true);
  });

  it.each([
    [0, "0 briefs"],
    [1, "1 brief"],
    [1_999, "1,999 briefs"],
    [2_000, "2,000+ briefs"],
  ])("says %i as %s", (total, words) => {
    expect(briefCount(total)).toBe(words);
  });

  it("offers chosen markets first, then the fullest, and never drops a chosen one", () => {
    expect(offeredMarkets({ US: 9, DE: 3, FR: 3 }, ["PL"], 3)).toEqual(["PL", "US", "DE"]);
    expect(offeredMarkets({ US: 9 }, ["PL", "SE", "ES"], 2)).toEqual(["PL", "SE", "ES"]);
  });
});
