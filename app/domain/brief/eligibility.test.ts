import { describe, expect, it } from "vitest";
import {
  checkEligibility,
  type EligibilityRules,
  missedSentence,
  readEligibility,
  type AccountFacts,
} from "./eligibility.ts";

const now = new Date("2026-11-22T12:00:00Z");
const creator = { country: "US", languages: ["en", "es"], vettedAt: null, vettedUntil: null };
const instagram: AccountFacts = {
  platform: "instagram",
  followers: 24_800,
  engagementBps: 390,
  audienceCountries: { US: 58, MX: 12, elsewhere: 30 },
};
const tiktok: AccountFacts = {
  platform: "tiktok",
  followers: 310,
  engagementBps: 900,
  audienceCountries: {},
};

const check = (
  rules: Partial<EligibilityRules>,
  accounts: AccountFacts[] = [instagram, tiktok],
  who = creator,
) => checkEligibility(readEligibility(rules), who, accounts, now);

describe("eligibility", () => {
  it("asks nothing by default but one account with numbers", () => {
    expect(check({})).toEqual({ ok: true, failed: [] });
    expect(check({}, []).failed).toEqual([
      { criterion: "Account", asked: "one account", had: "no account yet" },
    ]);
    expect(check({}, [{ platform: "tiktok", followers: null }]).failed[0]?.criterion).toBe("Numbers");
  });

  it.each<[string, Partial<EligibilityRules>, string | null]>([
    ["the platform", { platforms: ["youtube"] }, "Account"],
    ["one of two platforms", { platforms: ["youtube", "tiktok"] }, null],
    ["enough followers", { minFollowers: 24_800 }, null],
    ["too few followers", { minFollowers: 24_801 }, "Followers"],
    ["too many followers", { maxFollowers: 24_799, platforms: ["instagram"] }, "Followers"],
    ["just enough engagement", { minEngagementBps: 390, platforms: ["instagram"] }, null],
    ["too little engagement", { minEngagementBps: 391, platforms: ["instagram"] }, "Engagement"],
    ["the country", { countries: ["GB", "DE"] }, "Country"],
    ["a language", { languages: ["fr", "es"] }, null],
    ["no language", { languages: ["fr"] }, "Language"],
    ["the audience", { audienceCountry: { country: "US", minPercent: 58 } }, null],
    ["too little audience", { audienceCountry: { country: "US", minPercent: 59 } }, "Audience by country"],
    ["vetting", { vettedOnly: true }, "Vetting"],
  ])("judges %s", (_, rules, criterion) => {
    const { ok, failed } = check(rules);
    expect(failed.map((one) => one.criterion)).toEqual(criterion ? [criterion] : []);
    expect(ok).toBe(criterion === null);
  });

  it("wants one account to meet every number, and names the closest one's gap", () => {
    const { failed } = check({ minFollowers: 10_000, minEngagementBps: 500 });
    expect(failed).toEqual([{ criterion: "Engagement", asked: "at least 5\u00a0%", had: "3.9\u00a0%" }]);
  });

  it("knows when a vetting has expired", () => {
    const vetted = { ...creator, vettedAt: now, vettedUntil: new Date(now.getTime() + 1) };
    expect(checkEligibility(readEligibility({ vettedOnly: true }), vetted, [instagram], now).ok).toBe(true);
    expect(
      checkEligibility(
        readEligibility({ vettedOnly: true }),
        { ...vetted, vettedUntil: now },
        [instagram],
        now,
      ).ok,
    ).toBe(false);
  });

  it("speaks plainly", () => {
    const { failed } = check({ minFollowers: 1_000, platforms: ["tiktok"] });
    expect(failed.map(missedSentence)).toEqual([
      "Followers: the brief asks at least 1,000, you have 310 on TikTok.",
    ]);
  });
});
