import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../audit/digest.server.ts";
import { DEFAULT_POLICY } from "../deal/policy.ts";
import { readTerms } from "./terms.ts";
import { ids, sampleItem, sampleTerms } from "./testing/sample-terms.ts";

const total = (values: readonly string[]) => values.reduce((sum, value) => sum + BigInt(value), 0n);
const bps = fc.integer({ min: 0, max: 5_000 });
const fees = fc.array(fc.bigInt({ min: 1n, max: 10_000_000n }), { minLength: 1, maxLength: 8 });

describe("terms", () => {
  it("of $430.00 cost the brand $473.00 and bring the creator all of it", () => {
    expect(sampleTerms().totals).toEqual({
      gross: "43000",
      brandFee: "4300",
      creatorFee: "0",
      net: "43000",
      cost: "47300",
    });
  });

  it("add up, whatever the fees are and however many lines share them", () => {
    fc.assert(
      fc.property(fees, bps, bps, (gross, brandFeeBps, creatorFeeBps) => {
        const items = gross.map((amount, index) => sampleItem({ id: ids(index), gross: amount }));
        const policy = { ...DEFAULT_POLICY, brandFeeBps, creatorFeeBps };
        const { totals, items: lines } = sampleTerms({ policy }, items);
        expect(total(lines.map((line) => line.gross))).toBe(BigInt(totals.gross));
        expect(total(lines.map((line) => line.brandFee))).toBe(BigInt(totals.brandFee));
        expect(total(lines.map((line) => line.creatorFee))).toBe(BigInt(totals.creatorFee));
        expect(BigInt(totals.net)).toBe(BigInt(totals.gross) - BigInt(totals.creatorFee));
        expect(BigInt(totals.cost)).toBe(BigInt(totals.gross) + BigInt(totals.brandFee));
        for (const line of lines) expect(BigInt(line.creatorFee)).toBeLessThanOrEqual(BigInt(line.gross));
      }),
    );
  });

  it("survive being stored and read back, hash included", () => {
    const terms = sampleTerms({ exclusivity: { category: "spices", days: 30 } });
    const stored: unknown = JSON.parse(JSON.stringify(terms));
    expect(readTerms(stored)).toEqual(terms);
    expect(digestOf(readTerms(stored))).toBe(digestOf(terms));
  });

  it.each([
    ["a price", sampleTerms({}, [sampleItem({ gross: 43_001n })])],
    ["the licence", sampleTerms({ licence: { ...sampleTerms().licence, paidMedia: true } })],
    ["a timer", sampleTerms({ policy: { ...DEFAULT_POLICY, reviewHours: 71 } })],
    ["the exclusivity", sampleTerms({ exclusivity: { category: "spices", days: 1 } })],
  ])("have another hash when %s changes", (_what, changed) => {
    expect(digestOf(changed)).not.toBe(digestOf(sampleTerms()));
  });

  it("are refused as a bug when what is stored is not terms", () => {
    const broken = [{}, null, { ...sampleTerms(), items: [] }, { ...sampleTerms(), currency: "US" }];
    for (const body of broken) expect(() => readTerms(body)).toThrow();
  });
});
