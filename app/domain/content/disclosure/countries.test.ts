import { describe, expect, it } from "vitest";
import { COUNTRIES, isEuMember } from "../../account/countries.ts";
import { checkDisclosure } from "./check.ts";
import { MARKETS } from "./rule.ts";
import { audienceCountries, dayOf, hasOwnRule, placesOf, ruleOf, RULES } from "./rules.ts";
import { COUNTRY_CAPTIONS } from "./testing/country-captions.ts";
import { SIGNS } from "./testing/signs.ts";

const caption = { platform: "instagram", brandName: "Pepperjar", day: "2026-11-22" } as const;

describe("the rules of one country", () => {
  it.each(COUNTRY_CAPTIONS)("%s: %j is %s", (country, text, verdict) => {
    const found = checkDisclosure({ ...caption, text, markets: ["EU"], countries: [country] });
    expect(found.map((one) => [one.market, one.code])).toEqual([[country, SIGNS[verdict]]]);
  });

  it("exist for every member of the union and its neighbours in the single market", () => {
    const members = COUNTRIES.map((one) => one.code).filter(isEuMember);
    expect(members).toHaveLength(27);
    for (const code of [...members, "NO", "IS", "LI"]) expect([code, hasOwnRule(code)]).toEqual([code, true]);
    for (const code of ["US", "UK", "EU", "GB", "CH", ""])
      expect([code, hasOwnRule(code)]).toEqual([code, false]);
  });

  it("are dated and sourced, propose what they accept, and reject nothing that they accept", () => {
    for (const rule of RULES) {
      expect(rule.from).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(rule.until === null || rule.until > rule.from).toBe(true);
      expect(rule.source.length * rule.authority.length).toBeGreaterThan(0);
      expect(rule.accepted.filter((word) => rule.rejected.includes(word))).toEqual([]);
      for (const word of [...rule.accepted, ...rule.rejected]) expect(word).toBe(word.toLowerCase());
      const own = { ...caption, text: `${rule.propose}. One pan`, day: rule.from };
      const market = hasOwnRule(rule.place) ? { countries: [rule.place] } : {};
      expect(checkDisclosure({ ...own, ...market, markets: [rule.market] })[0]).toMatchObject({ ok: true });
    }
  });

  it("follow one another without a gap or an overlap", () => {
    for (const place of new Set(RULES.map((rule) => rule.place))) {
      const rules = RULES.filter((rule) => rule.place === place);
      expect(rules.at(-1)?.until).toBeNull();
      rules.slice(1).forEach((rule, at) => expect(rule.from).toBe(rules[at]?.until));
    }
  });
});

describe("the day of a caption", () => {
  const on = (day: string, text: string, country: string) =>
    checkDisclosure({ ...caption, day, text, markets: ["EU"], countries: [country] })[0];

  it("chooses the rule, which is named with its first day", () => {
    expect(on("2025-09-30", "Gracias a Pepperjar", "ES")).toMatchObject({ ok: true, since: "2021-01-01" });
    expect(on("2025-10-01", "Gracias a Pepperjar", "ES")).toMatchObject({ ok: false, since: "2025-10-01" });
    expect(on("2024-11-07", "Partenariat rémunéré avec Pepperjar", "FR")?.ok).toBe(false);
    expect(on("2024-11-08", "Partenariat rémunéré avec Pepperjar", "FR")?.ok).toBe(true);
  });

  it("before the first rule falls to the first, because unknown is not lax", () => {
    expect(ruleOf("FR", "2001-01-01")?.from).toBe("2023-06-11");
    expect(ruleOf("XX", "2026-01-01")).toBeNull();
    expect(dayOf(new Date("2026-11-22T23:59:59.999Z"))).toBe("2026-11-22");
  });
});

describe("several places at once", () => {
  it("are each country of Europe that is known, or Europe as one", () => {
    expect(placesOf(["EU", "US"])).toEqual(["US", "EU"]);
    expect(placesOf(MARKETS, ["DE", "FR", "DE", "US", "GB"])).toEqual(["US", "UK", "DE", "FR"]);
    expect(placesOf(["US"], ["DE"])).toEqual(["US"]);
    expect(placesOf([], ["DE"])).toEqual([]);
  });

  it("are met all together: the strictest set", () => {
    const ok = (text: string, markets: ("US" | "UK" | "EU")[], countries: string[]) =>
      checkDisclosure({ ...caption, text, markets, countries }).map((one) => `${one.market} ${one.ok}`);
    expect(ok("#ad One pan", ["US", "UK", "EU"], ["DE"])).toEqual(["US true", "UK true", "DE false"]);
    expect(ok("#ad | Werbung | Publicité", ["US", "UK", "EU"], ["DE", "FR"])).toEqual([
      "US true",
      "UK true",
      "DE true",
      "FR true",
    ]);
    expect(ok("Sponsored by Pepperjar", ["US", "UK", "EU"], ["IT", "IE"])).toEqual([
      "US true",
      "UK false",
      "IT true",
      "IE false",
    ]);
  });

  it("of a creator who lives in one of the brief's countries are that country's", () => {
    expect(audienceCountries(["DE", "FR", "US"], "DE")).toEqual(["DE"]);
    expect(audienceCountries(["DE", "FR", "US"], "US")).toEqual(["DE", "FR"]);
    expect(audienceCountries(["US"], "DE")).toEqual([]);
  });
});
