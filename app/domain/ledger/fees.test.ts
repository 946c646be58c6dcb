import fc from "fast-check";
import { expect, test } from "vitest";
import { breakdown } from "./fees.ts";
import { shareOf } from "./money.ts";

const lines = fc.uniqueArray(fc.record({ id: fc.uuid(), gross: fc.bigInt({ min: 0n, max: 99_999_999n }) }), {
  maxLength: 12,
  selector: (line) => line.id,
});
const policy = fc.record({
  brandFeeBps: fc.integer({ min: 0, max: 5_000 }),
  creatorFeeBps: fc.integer({ min: 0, max: 5_000 }),
});
const PARTS = ["gross", "brandFee", "creatorFee", "net", "cost"] as const;

test("the lines add up to the totals, part by part", () => {
  fc.assert(
    fc.property(lines, policy, (items, fees) => {
      const sums = breakdown(items, fees);
      for (const part of PARTS)
        expect(sums.lines.reduce((all, line) => all + line[part], 0n)).toBe(sums[part]);
    }),
  );
});

test("net is gross less the creator's fee, cost is gross plus the brand's, on every line and in total", () => {
  fc.assert(
    fc.property(lines, policy, (items, fees) => {
      const sums = breakdown(items, fees);
      for (const row of [sums, ...sums.lines]) {
        expect(row.net).toBe(row.gross - row.creatorFee);
        expect(row.cost).toBe(row.gross + row.brandFee);
        expect(row.net >= 0n && row.brandFee >= 0n && row.creatorFee >= 0n).toBe(true);
      }
    }),
  );
});

test("fees are taken once, on the total: cutting work into lines does not change what anybody pays", () => {
  fc.assert(
    fc.property(lines, policy, (items, fees) => {
      const sums = breakdown(items, fees);
      expect(sums.brandFee).toBe(shareOf(sums.gross, fees.brandFeeBps));
      expect(sums.creatorFee).toBe(shareOf(sums.gross, fees.creatorFeeBps));
    }),
  );
});

test("creators keep all of it by default", () => {
  const reel = { id: "a", gross: 32_000n };
  const stories = { id: "b", gross: 11_000n };
  const sums = breakdown([reel, stories], { brandFeeBps: 1_000, creatorFeeBps: 0 });
  expect(sums).toMatchObject({ gross: 43_000n, brandFee: 4_300n, net: 43_000n, cost: 47_300n });
  expect(sums.lines.map((line) => line.brandFee)).toEqual([3_200n, 1_100n]);
});
