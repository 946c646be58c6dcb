import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { snapshotDefaults, snapshotForm } from "./snapshot-form.ts";
import { snapshotNumbers } from "./stats.ts";
import { typedWhole } from "./typed-number.ts";

const filled = {
  followers: "24,800",
  avgLikes: "900",
  avgComments: "68",
  avgViews: "12 000",
  reach: "10000",
  impressions: "15000",
  engagementDenominator: "followers",
  "countries[0].country": "US",
  "countries[0].percent": "58",
  "countries[1].country": "",
  "ages.25-34": "60",
  "ages.55+": "40",
  "genders.women": "71",
  "genders.men": "29",
};

function send(differs: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...differs })) form.append(name, value);
  return parseWithZod(form, { schema: snapshotForm });
}
const errorsOf = (differs: Record<string, string>) => Object.keys(send(differs).reply().error ?? {});

describe("the form of an account's numbers", () => {
  it("reads what was typed and puts the rest elsewhere", () => {
    const sent = send();
    expect(sent.status === "success" && snapshotNumbers.parse(sent.value)).toMatchObject({
      followers: 24_800,
      avgViews: 12_000,
      audienceCountries: { US: 58, elsewhere: 42 },
      audienceAges: { "25-34": 60, "55+": 40 },
      audienceGenders: { women: 71, men: 29 },
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ followers: "" }, "followers"],
    [{ followers: "many" }, "followers"],
    [{ reach: "15001" }, "reach"],
    [{ "ages.55+": "10" }, "ages"],
    [{ "genders.men": "60" }, "genders"],
    [{ elsewhere: "10" }, "countries"],
    [{ "countries[1].country": "US", "countries[1].percent": "5" }, "countries"],
    [{ "countries[0].percent": "101" }, "countries[0].percent"],
    [{ avgViews: "0", engagementDenominator: "views" }, "engagementDenominator"],
  ])("puts the problem of %o beside %s", (differs, field) => {
    expect(errorsOf(differs)).toEqual([field]);
  });

  it("starts from the numbers before", () => {
    const sent = send();
    if (sent.status !== "success") throw new Error("the form is fine");
    expect(snapshotDefaults(sent.value)).toMatchObject({
      followers: "24800",
      countries: [{ country: "US", percent: "58" }],
      elsewhere: "42",
      ages: { "25-34": "60", "55+": "40" },
    });
  });
});

describe("typedWhole", () => {
  it.each([
    ["0", true],
    ["1,000", true],
    ["1001", false],
    ["-1", false],
    ["1.5", false],
    ["", false],
    ["9999999999999", false],
  ])("%s fits 0 to 1,000: %s", (text, fits) => {
    expect(typedWhole(0, 1_000).safeParse(text).success).toBe(fits);
  });
});
