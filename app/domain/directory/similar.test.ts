import { describe, expect, it } from "vitest";
import { mostSimilar, similarity } from "./similar.ts";

const noor = {
  handle: "noor",
  niches: ["food", "home"],
  country: "US",
  languages: ["en"],
  followers: 30_000,
  ofFollowers: 320,
  audienceCountries: { US: 62, CA: 14, elsewhere: 24 },
};

describe("similar creators", () => {
  it("is 1 for the same but what lives elsewhere, and less for every difference", () => {
    expect(similarity(noor, noor)).toBeCloseTo(0.94, 2);
    for (const differs of [
      { niches: ["cars"] },
      { followers: 300_000 },
      { ofFollowers: 80 },
      { audienceCountries: { DE: 90 } },
      { country: "DE", languages: ["de"] },
    ])
      expect(similarity(noor, { ...noor, ...differs })).toBeLessThan(similarity(noor, noor) - 0.04);
  });

  it("stays between 0 and 1 for strangers", () => {
    const stranger = {
      niches: [],
      country: "JP",
      languages: ["ja"],
      followers: 1,
      ofFollowers: 0,
      audienceCountries: {},
    };
    expect(similarity(noor, stranger)).toBe(0);
    expect(similarity(stranger, noor)).toBe(0);
  });

  it("puts shared niches before equal size, and breaks ties by handle", () => {
    const cars = { ...noor, handle: "cars", niches: ["cars"] };
    const small = { ...noor, handle: "small", followers: 16_000 };
    const [b, a] = [
      { ...noor, handle: "b" },
      { ...noor, handle: "a" },
    ];
    const names = mostSimilar(noor, [cars, small, b, a], 3).map((one) => one.handle);
    expect(names).toEqual(["a", "b", "small"]);
  });
});
