import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  besideData,
  besideWords,
  commissionWords,
  exampleMonth,
  hasFee,
  modelOf,
  MODELS,
  payKindsOf,
  paysCommission,
  paysFee,
} from "./compensation.ts";

const plain = (words: string | null) => words?.replaceAll("\u00a0", " ") ?? null;

describe("the ways to pay", () => {
  it.each([
    ["flat", false, ["fee"]],
    ["flat", true, ["fee", "product"]],
    ["hybrid", false, ["fee", "commission"]],
    ["hybrid", true, ["fee", "commission", "product"]],
    ["commission", false, ["commission"]],
    ["commission", true, ["commission", "product"]],
    ["product", true, ["product"]],
    ["product", false, []],
  ] as const)("%s, with a product: %s, is found as %j", (model, product, kinds) => {
    expect(payKindsOf(model, product)).toEqual(kinds);
  });

  it("are the same when they are read off what was agreed", () => {
    for (const model of MODELS) expect(modelOf(paysFee(model), paysCommission(model))).toBe(model);
  });
});

describe("what comes beside a fee, in words", () => {
  const jars = { name: "Two jars" };
  it.each([
    [{}, null],
    [{ commission: null, product: null }, null],
    [{ commission: { bps: 1_200, days: 30 } }, "12 % of sales for 30 days"],
    [{ commission: { bps: 1_200, days: 30, cap: "50000" } }, "12 % of sales for 30 days (at most $500.00)"],
    [{ commission: { bps: 750, days: 1 } }, "7.5 % of sales for 1 day"],
    [{ product: jars }, "Two jars"],
    [{ product: { ...jars, value: "2400" } }, "Two jars (worth about $24.00)"],
    [{ commission: { bps: 5, days: 7 }, product: jars }, "0.05 % of sales for 7 days and Two jars"],
  ])("of %j: %s", (beside, words) => {
    expect(plain(besideWords(beside, "USD"))).toBe(words);
    expect(plain(besideData(beside, "USD").beside ?? null)).toBe(words);
  });

  it("names the product's worth in the currency's own way", () => {
    expect(besideWords({ product: { ...jars, value: "2400" } }, "JPY")).toBe("Two jars (worth about ¥2,400)");
  });

  it("never says an amount for a share without a limit", () => {
    expect(commissionWords({ bps: 1_000, days: 90 }, "USD")).not.toMatch(/[$€£¥]/);
  });
});

describe("the example of a commission", () => {
  it("is arithmetic on a made-up month", () => {
    expect(exampleMonth({ bps: 1_200, currency: "USD" }, { brandFeeBps: 0, creatorFeeBps: 500 })).toEqual({
      ...{ each: 5_000n, revenue: 100_000n, gross: 12_000n, creatorFee: 600n, net: 11_400n },
    });
  });

  it("earns no more than the agreed most", () => {
    const fees = { brandFeeBps: 0, creatorFeeBps: 500 };
    expect(exampleMonth({ bps: 1_200, cap: "10000", currency: "USD" }, fees)).toMatchObject({
      ...{ gross: 10_000n, creatorFee: 500n, net: 9_500n },
    });
  });

  it("adds up at every rate", () => {
    const bps = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(
        bps,
        bps,
        fc.constantFrom("JPY" as const, "USD" as const, "KWD" as const),
        (rate, creatorFeeBps, currency) => {
          const sums = exampleMonth({ bps: rate, currency }, { brandFeeBps: 0, creatorFeeBps });
          expect(sums.net + sums.creatorFee).toBe(sums.gross);
          expect(sums.gross <= sums.revenue && sums.net >= 0n).toBe(true);
        },
      ),
    );
  });
});

describe("a fee", () => {
  it.each([
    ["0", false],
    [0n, false],
    ["1", true],
    [43_000n, true],
  ])("of %s is one: %s", (gross, is) => {
    expect(hasFee({ gross })).toBe(is);
  });
});
