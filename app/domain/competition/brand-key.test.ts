import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandKey, brandKeys } from "./brand-key.ts";

describe("a brand's name as it is compared", () => {
  it.each([
    ["Pepperjar", "pepperjar"],
    ["  PEPPERJAR ", "pepperjar"],
    ["@pepperjar", "pepperjar"],
    ["#Pepperjar", "pepperjar"],
    ["Pepperjar Ltd", "pepperjar"],
    ["Pepperjar, Ltd.", "pepperjar"],
    ["Pepperjar Inc.", "pepperjar"],
    ["Pepperjar GmbH & Co. KG", "pepperjargmbhandco"],
    ["Pepperjar S.A.R.L.", "pepperjar"],
    ["Pepper Jar", "pepperjar"],
    ["pepper.jar", "pepperjar"],
    ["@pepper.jar_official", "pepperjar"],
    ["@pepperjar_uk", "pepperjar"],
    ["@official", "official"],
    ["www.pepperjar.com", "pepperjar"],
    ["https://pepperjar.co.uk/shop?a=1", "pepperjar"],
    ["https://www.instagram.com/pepperjar/", "pepperjar"],
    ["https://tiktok.com/@pepperjar", "pepperjar"],
    ["Lumière Été", "lumiereete"],
    ["Lumie\u0300re", "lumiere"],
    ["Smørrebrød & Søn ApS", "smorrebrodandson"],
    ["Müller Straße AG", "mullerstrasse"],
    ["Ben & Jerry's", "benandjerrys"],
    ["Ben and Jerry’s", "benandjerrys"],
    ["Tea & Co", "teaandco"],
    ["Ltd", "ltd"],
    ["ＰＥＰＰＥＲ", "pepper"],
    ["Кофе Дом", "кофедом"],
    ["7-Eleven", "7eleven"],
    ["!!!", "!!!"],
  ])("%s is %s", (typed, key) => {
    expect(brandKey(typed)).toBe(key);
  });

  it("is its own key, and never empty for what is not blank", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{2,20}$/), (name) => {
        expect(brandKey(brandKey(name))).toBe(brandKey(name));
        expect(brandKey(name).length).toBeGreaterThan(0);
      }),
    );
  });

  it("is counted once for names of one brand", () => {
    expect(brandKeys(["Goodgrain", "@goodgrain_uk", "GOODGRAIN Inc", "Emberfoot"])).toEqual([
      "goodgrain",
      "emberfoot",
    ]);
  });
});
