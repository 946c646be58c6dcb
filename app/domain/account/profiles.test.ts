import { describe, expect, it } from "vitest";
import { brandProfile, website } from "./brand-profile.ts";
import { COUNTRIES, countryName, isCountry, isEuMember } from "./countries.ts";
import { creatorProfile, socialAccount } from "./creator-profile.ts";
import {
  deliverablesName,
  FORMATS,
  isContentOnly,
  PLATFORM_FORMATS,
  PLATFORMS,
  profileUrl,
} from "./platforms.ts";
import { slugify } from "./slug.ts";

describe("profiles", () => {
  it.each([
    ["pepperjar.com", "https://pepperjar.com"],
    ["http://pepperjar.com/shop", "http://pepperjar.com/shop"],
    ["  HTTPS://Pepperjar.com ", "HTTPS://Pepperjar.com"],
  ])("reads the website %s", (typed, stored) => {
    expect(website.parse(typed)).toBe(stored);
  });

  it.each(["pepperjar", "javascript:alert(1)", "", "https://"])("refuses the website %s", (typed) => {
    expect(website.safeParse(typed).success).toBe(false);
  });

  it("needs no values but a background of a brand", () => {
    const brand = {
      name: "Pepperjar",
      website: "pepperjar.com",
      country: "US",
      background: "We make chilli crisp in Oakland.",
    };
    expect(brandProfile.parse(brand).values).toBe("");
    expect(brandProfile.safeParse({ ...brand, background: "Chilli." }).success).toBe(false);
    expect(brandProfile.safeParse({ ...brand, country: "us" }).success).toBe(false);
  });

  it("cleans handles", () => {
    const profile = {
      displayName: "Imani Okafor",
      handle: " @Imani.Onepan ",
      country: "US",
      languages: ["en"],
      niches: ["food"],
    };
    expect(creatorProfile.parse(profile).handle).toBe("imani.onepan");
    expect(creatorProfile.safeParse({ ...profile, handle: "imani okafor" }).success).toBe(false);
    expect(creatorProfile.safeParse({ ...profile, languages: [] }).success).toBe(false);
    expect(socialAccount.safeParse({ platform: "tiktok", handle: "https://tiktok.com/@imani" }).success).toBe(
      false,
    );
    expect(
      socialAccount.safeParse({ platform: "other", handle: "imani", url: "ftp://imani.example" }).success,
    ).toBe(false);
  });

  it("builds addresses of accounts", () => {
    expect(profileUrl("instagram", "@Imani.Onepan")).toBe("https://www.instagram.com/imani.onepan/");
    expect(profileUrl("tiktok", "imani")).toBe("https://www.tiktok.com/@imani");
    expect(profileUrl("other", "imani")).toBeNull();
  });

  it("slugs any name", () => {
    expect(slugify("Otter & Oak", "brand")).toBe("otter-oak");
    expect(slugify("Crème Brûlée, 5 ways", "brief")).toBe("creme-brulee-5-ways");
    expect(slugify("寿司", "brand")).toBe("brand");
    expect(slugify("a".repeat(59) + " b", "x")).toBe("a".repeat(59));
  });
});

describe("tables", () => {
  it("has every country once, readable", () => {
    expect(new Set(COUNTRIES.map((one) => one.code)).size).toBe(COUNTRIES.length);
    expect(COUNTRIES.length).toBeGreaterThan(190);
    expect(COUNTRIES.every(({ code, name }) => /^[A-Z]{2}$/.test(code) && name.length > 2)).toBe(true);
    expect([countryName("GB"), isCountry("GB"), isCountry("XX"), isEuMember("DE"), isEuMember("GB")]).toEqual(
      ["United Kingdom", true, false, true, false],
    );
  });

  it("offers every format somewhere, and content only everywhere", () => {
    expect(new Set(PLATFORMS.flatMap((platform) => PLATFORM_FORMATS[platform])).size).toBe(FORMATS.length);
    expect(FORMATS.filter(isContentOnly)).toEqual(["ugc_video", "ugc_photo"]);
    for (const platform of PLATFORMS) expect(PLATFORM_FORMATS[platform]).toContain("ugc_video");
  });

  it("says what is made", () => {
    const lines = [
      { platform: "instagram", format: "reel", quantity: 1 },
      { platform: "instagram", format: "story", quantity: 3 },
      { platform: "tiktok", format: "short", quantity: 1 },
    ] as const;
    expect(deliverablesName(lines)).toBe("1\u00a0reel + 3\u00a0stories + 1\u00a0video");
  });
});
