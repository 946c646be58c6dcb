import { describe, expect, it } from "vitest";
import { MOST_COUNTED } from "./count-words.ts";
import { briefCount, offeredMarkets, readFacets } from "./facets.ts";

describe("facets", () => {
  it("counts each facet over the briefs that hold all filters but its own", () => {
    const seen = [
      "11111|tiktok|food,home|DE,AT|fee,commission|2",
      "01111|instagram|food|DE|fee|4",
      "10111|tiktok|pets||fee|0",
      "11101|tiktok|food|US|product|0",
      "11110|tiktok|food|US|fee|0",
      "00111|youtube|film|US|fee|4",
    ];
    expect(readFacets(seen.join(";"), 1)).toEqual({
      ...{ total: 1, capped: false },
      platforms: { tiktok: 1, instagram: 1 },
      niches: { food: 1, home: 1, pets: 1 },
      markets: { DE: 1, AT: 1 },
      pays: { fee: 1, commission: 1, product: 1 },
      nets: { 100: 1, 250: 1 },
    });
  });

  it("counts nothing where nothing is, and says where it stopped", () => {
    expect(readFacets("", 0)).toMatchObject({ total: 0, capped: false, platforms: {} });
    const most = Array.from({ length: MOST_COUNTED }, () => "11111|tiktok|food|DE|fee|1").join(";");
    expect(readFacets(most, MOST_COUNTED)).toMatchObject({
      capped: true,
      platforms: { tiktok: MOST_COUNTED },
    });
  });

  it.each([
    [0, "0 briefs"],
    [1, "1 brief"],
    [MOST_COUNTED - 1, "499 briefs"],
    [MOST_COUNTED, "500+ briefs"],
  ])("says %i as %s", (total, words) => {
    expect(briefCount(total)).toBe(words);
  });

  it("offers chosen markets first, then the fullest, and never drops a chosen one", () => {
    expect(offeredMarkets({ US: 9, DE: 3, FR: 3 }, ["PL"], 3)).toEqual(["PL", "US", "DE"]);
    expect(offeredMarkets({ US: 9 }, ["PL", "SE", "ES"], 2)).toEqual(["PL", "SE", "ES"]);
  });
});
