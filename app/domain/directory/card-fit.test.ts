import { describe, expect, it } from "vitest";
import { fitBrief } from "#tests/support/fit-fixtures.ts";
import { cardFit, rungsOf } from "./card-fit.ts";
import type { DirectoryCard } from "./directory-card.ts";

const card = (differs: Partial<DirectoryCard> = {}): DirectoryCard => ({
  ...{
    creatorId: "1",
    handle: "sofia",
    displayName: "Sofia",
    bio: "Noodles in my own kitchen",
    country: "US",
  },
  ...{ languages: ["en"], niches: ["food", "family"], platform: "instagram", accountHandle: "sofia" },
  ...{
    url: "https://www.instagram.com/sofia/",
    takenAt: new Date("2026-11-01T00:00:00Z"),
    followers: 20_000,
  },
  ...{ avgViews: 12_000, engagementBps: 300, denominator: "followers", ofFollowers: 300, ofReach: 428 },
  ...{ ofViews: 500, audienceCountries: { US: 80, elsewhere: 20 } },
  ...{ audienceAges: { "25-34": 50, "35-44": 25, "18-24": 25 }, audienceGenders: { women: 80, men: 20 } },
  ...{
    vettedUntil: null,
    priceFrom: 30_000n,
    currency: "USD",
    joinedAt: new Date(0),
    lastActiveAt: new Date(0),
  },
  ...{ provenance: "self_reported", fieldProvenance: { avgLikes: "reviewed" } },
  ...{ answered: 0, asked: 0, onTime: 3, due: 4, completed: 1 },
  ...differs,
});
const signal = (one: DirectoryCard, code: string) =>
  cardFit(fitBrief(), one).signals.find((s) => s.code === code);

describe("the fit of a card", () => {
  it("is made of the signals of an application, without what only an application says", () => {
    const fit = cardFit(fitBrief(), card());
    expect(fit.leftOut.map(({ code, why }) => [code, why])).toEqual([
      ["availability", "Asked when they apply."],
    ]);
    expect(fit.signals.reduce((sum, one) => sum + one.points, 0)).toBe(fit.score);
    expect(signal(card(), "engagement")).toMatchObject({ value: "3\u00a0% of followers" });
    expect(signal(card(), "engagement")?.provenance).toMatch(/^Reviewed/);
    expect(signal(card(), "record")?.value).toBe("3 of 4 delivered in time");
    expect(signal(card(), "price")?.provenance).toMatch(/directory/);
  });

  it.each([
    ["no price", { priceFrom: null }, "No price is stated in the directory."],
    ["another currency", { currency: "EUR" }, "Stated in EUR; prices are not converted."],
  ] as const)("leaves the price out with %s", (_, differs, why) => {
    expect(cardFit(fitBrief(), card(differs)).leftOut).toContainEqual(
      expect.objectContaining({ code: "price", why }),
    );
  });

  it.each([
    ["an audience elsewhere", { audienceCountries: { BR: 90, US: 10 } }],
    ["another niche", { niches: ["cars"] }],
    ["weak engagement", { ofFollowers: 60 }],
    ["a high price", { priceFrom: 300_000n }],
    ["late work", { onTime: 0 }],
  ])("is lower with %s", (_, differs) => {
    expect(cardFit(fitBrief(), card(differs)).score).toBeLessThan(cardFit(fitBrief(), card()).score);
  });
});

describe("the rungs of a search", () => {
  it("go from all that is asked to nothing", () => {
    const rungs = rungsOf(fitBrief());
    expect(rungs[0]).toEqual([
      ["niche:food", "niche:family"],
      ["from:US:75"],
      ["age:25-34:25", "age:35-44:25"],
      ["gender:women:50"],
    ]);
    expect([rungs.length, rungs.at(-1)]).toEqual([7, []]);
  });

  it("are each there once, whatever the brief leaves open", () => {
    expect(rungsOf(fitBrief({ niches: [], countries: [], ages: [], genders: [] }))).toEqual([[]]);
    expect(rungsOf(fitBrief({ ages: [], genders: [], countries: [] }))).toEqual([
      [["niche:food", "niche:family"]],
      [],
    ]);
  });
});
