import { describe, expect, it } from "vitest";
import { readBriefDetails } from "./brief-details.ts";
import { storedBrief, type BriefInput } from "./brief-input.ts";
import { readEligibility } from "./eligibility.ts";

const line = {
  platform: "instagram",
  format: "reel",
  quantity: 1,
  specification: "",
  feeMin: 32_000n,
  feeMax: 43_000n,
  publishFrom: null,
  publishTo: null,
} as const;
const input: BriefInput = {
  title: "Noodles",
  summary: "",
  visibility: "public",
  currency: "USD",
  pricing: "range",
  slots: 2,
  budget: 0n,
  applyBy: null,
  niches: [],
  markets: ["US", "DE"],
  details: readBriefDetails({}),
  eligibility: readEligibility({}),
  deliverables: [line, { ...line, platform: "tiktok", feeMin: 1_000n, feeMax: null }],
};

describe("storedBrief", () => {
  it("copies what browsing sorts by", () => {
    const { brief, deliverables } = storedBrief(input);
    expect(brief).toMatchObject({ feeMin: 33_000n, feeMax: 44_000n, platforms: ["instagram", "tiktok"] });
    expect(deliverables.map((one) => one.position)).toEqual([0, 1]);
  });

  it("takes the highest fee from the lowest when the price is fixed", () => {
    expect(storedBrief({ ...input, pricing: "fixed" }).brief).toMatchObject({
      feeMin: 33_000n,
      feeMax: 33_000n,
    });
  });

  it("keeps no fee when creators name their price", () => {
    const { brief, deliverables } = storedBrief({ ...input, pricing: "open" });
    expect([brief.feeMin, brief.feeMax, deliverables[0]?.feeMin]).toEqual([null, null, null]);
  });

  it("derives the disclosure rules from the markets", () => {
    expect(storedBrief(input).brief.details.disclosure.markets).toEqual(["US", "EU"]);
    expect(storedBrief({ ...input, markets: ["GB", "BR"] }).brief.details.disclosure.markets).toEqual([
      "US",
      "UK",
    ]);
    expect(storedBrief({ ...input, markets: ["NO"] }).brief.details.disclosure.markets).toEqual(["EU"]);
    expect(storedBrief({ ...input, markets: [] }).brief.details.disclosure.markets).toEqual([]);
  });
});
