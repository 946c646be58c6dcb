import { describe, expect, it } from "vitest";
import { readEligibility } from "./eligibility.ts";
import { fitsMe, twoReasons, type FitSubject, type FitWishes } from "./fits-me.ts";

const now = new Date("2026-11-22T12:00:00Z");
const instagram = {
  platform: "instagram",
  followers: 32_400,
  engagementBps: 360,
  audienceCountries: { US: 62, GB: 9 },
} as const;
const me: FitSubject = {
  creator: { country: "US", languages: ["en"], niches: ["food", "home"], vettedAt: null, vettedUntil: null },
  accounts: [instagram],
};
const wishes = (differs: Partial<FitWishes> = {}, rules: object = {}): FitWishes => ({
  eligibility: readEligibility(rules),
  ...{ niches: ["food"], markets: ["US"], platforms: ["instagram"] },
  ...differs,
});
const fit = (differs: Partial<FitWishes> = {}, rules: object = {}) => fitsMe(wishes(differs, rules), me, now);

describe("how a brief fits a creator", () => {
  it.each([
    ["all that it wishes for", {}, "Strong fit"],
    ["another niche in the same market", { niches: ["cars"] }, "Fair fit"],
    [
      "another niche, market and platform",
      { niches: ["cars"], markets: ["DE"], platforms: ["youtube"] },
      "Weak fit",
    ],
  ] as const)("%s", (_, differs, word) => {
    expect(fit(differs as Partial<FitWishes>).word).toBe(word);
  });

  it("ranks what is open to the creator before what is not, then by what is missing", () => {
    const ranks = [
      fit(),
      fit({ niches: ["cars"] }),
      fit({ niches: ["cars"], markets: ["DE"], platforms: ["youtube"] }),
      fit({}, { minFollowers: 50_000 }),
      fit({}, { minFollowers: 50_000, countries: ["DE"] }),
    ].map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0);
  });

  it("says why in words, the strongest first", () => {
    const { reasons } = fit({ platforms: ["instagram", "tiktok"] });
    expect(reasons.map(({ words }) => words)).toEqual([
      "In your niche: food and drink",
      "62\u00a0% of your audience is in the United States",
      "Your engagement is 3.6\u00a0%, usual is from 2\u00a0%",
      "You have no numbers for TikTok yet",
    ]);
    expect(twoReasons(reasons).map(({ signal }) => signal)).toEqual(["niche", "platforms"]);
  });

  it("leaves out what a brief says nothing about, and copes with no numbers at all", () => {
    expect(fit({ niches: [], markets: [], platforms: [] }).reasons.map(({ signal }) => signal)).toEqual([
      "engagement",
    ]);
    const bare = fitsMe(wishes({ niches: [], markets: [], platforms: [] }), { ...me, accounts: [] }, now);
    expect(bare).toMatchObject({ ok: false, reasons: [], word: "Weak fit" });
    expect(twoReasons([])).toEqual([]);
  });

  it("is the same whichever way the accounts are ordered", () => {
    const second = { ...instagram, platform: "tiktok", audienceCountries: { DE: 80 } } as const;
    const both = [instagram, second];
    const one = fitsMe(wishes(), { ...me, accounts: both }, now);
    expect(fitsMe(wishes(), { ...me, accounts: [...both].reverse() }, now)).toEqual(one);
  });
});
