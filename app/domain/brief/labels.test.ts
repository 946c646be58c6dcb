import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../deal/policy.ts";
import { readFilters } from "./browse-filters.ts";
import { filterChips } from "./filter-chips.ts";
import { stepsOf, type StepChoice } from "./steps.ts";

const usual: StepChoice = { contentOnly: false, model: "flat", product: false };

describe("steps of a brief", () => {
  it("name every timer of the policy", () => {
    const limits = stepsOf(DEFAULT_POLICY, usual).map((step) => step.limit.replace("\u00a0", " "));
    expect(limits).toEqual(["Free", "7 d", "72 h", "72 h", "72 h", "10 d", "72 h", "5 d", "72 h", "72 h"]);
  });

  it("leave out the live post where nothing is posted", () => {
    const words = stepsOf(DEFAULT_POLICY, { ...usual, contentOnly: true }).map((step) => step.what);
    expect(words).not.toContain("The brand checks the post");
    expect(words).toHaveLength(8);
  });

  it.each([
    ["flat", false, ["The brand secures the funds", "Your payout is sent"]],
    ["hybrid", false, ["The brand secures the funds", "Your payout is sent", "Your commission is counted"]],
    ["commission", false, ["Your commission is counted"]],
    ["product", true, ["The brand sends the product"]],
    ["flat", true, ["The brand secures the funds", "The brand sends the product", "Your payout is sent"]],
  ] as const)("of %s pay, with a product: %s", (model, product, own) => {
    const words = stepsOf(DEFAULT_POLICY, { contentOnly: true, model, product }).map((step) => step.what);
    const money = /funds|payout|commission|product/;
    expect(words.filter((what) => money.test(what))).toEqual(own);
  });
});

describe("filter chips", () => {
  const chipsOf = (query: string) => filterChips(readFilters(new URLSearchParams(query)));

  it("put each filter on", () => {
    expect(chipsOf("q=jam").map(({ href, on }) => [href, on])).toEqual([
      ["/briefs?q=jam&replies=1", false],
      ["/briefs?q=jam&closing=week", false],
      ["/briefs?q=jam&exclusivity=none", false],
      ["/briefs?q=jam&post=no", false],
    ]);
  });

  it("take each filter off, and show those that are on first", () => {
    const chips = chipsOf("platform=tiktok&market=DE&net=1500&replies=3&closing=week");
    expect(chips.filter((chip) => chip.on).map((chip) => chip.words)).toEqual([
      "Nets 1,500 or more",
      "TikTok",
      "Germany",
      "Replies within 3 days",
      "Closes this week",
    ]);
    expect(chips[1]?.href).toBe("/briefs?market=DE&net=1500&replies=3&closing=week");
  });
});
