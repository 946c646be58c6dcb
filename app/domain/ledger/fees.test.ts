import fc from "fast-check";
import { expect, test } from "vitest";
import { brandFeeWords } from "./fee-words.ts";
import { stepOf } from "./currency.ts";
import { breakdown, grossWithin, leastBrandFee, mostCost, repricedFees } from "./fees.ts";
import { shareOf } from "./money.ts";

const lines = fc.uniqueArray(fc.record({ id: fc.uuid(), gross: fc.bigInt({ min: 0n, max: 99_999_999n }) }), {
  maxLength: 12,
  selector: (line) => line.id,
});
const policy = fc.record({
  brandFeeBps: fc.integer({ min: 0, max: 5_000 }),
  creatorFeeBps: fc.integer({ min: 0, max: 5_000 }),
  brandFeeMinimum: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: undefined }),
});
const currency = fc.constantFrom("USD", "EUR", "JPY", "KWD");
const PARTS = ["gross", "brandFee", "creatorFee", "net", "cost"] as const;

test("the lines add up to the totals, part by part", () => {
  fc.assert(
    fc.property(lines, policy, currency, (items, fees, money) => {
      const sums = breakdown(items, fees, money);
      for (const part of PARTS)
        expect(sums.lines.reduce((all, line) => all + line[part], 0n)).toBe(sums[part]);
    }),
  );
});

test("net is gross less the creator's fee, cost is gross plus the brand's, on every line and in total", () => {
  fc.assert(
    fc.property(lines, policy, currency, (items, fees, money) => {
      // What is agreed can be paid: dinars move in steps of ten, and a line of three would bear a fee of ten.
      const step = stepOf(money);
      const payable = items.map((line) => ({ ...line, gross: line.gross - (line.gross % step) }));
      const sums = breakdown(payable, fees, money);
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
    fc.property(lines, policy, currency, (items, fees, money) => {
      const sums = breakdown(items, fees, money);
      expect(sums).toMatchObject(
        (({ lines: _one, ...whole }) => whole)(breakdown([{ id: "a", gross: sums.gross }], fees, money)),
      );
      expect(sums.creatorFee).toBe(shareOf(sums.gross, fees.creatorFeeBps, money));
    }),
  );
});

test("the brand's fee is its share, at least the minimum, and nothing where nothing is paid", () => {
  fc.assert(
    fc.property(lines, policy, currency, (items, fees, money) => {
      const { gross, brandFee } = breakdown(items, fees, money);
      const share = shareOf(gross, fees.brandFeeBps, money);
      const least = leastBrandFee(fees, money);
      expect(brandFee).toBe(gross === 0n ? 0n : share > least ? share : least);
    }),
  );
});

test.each([
  ["USD", 5, 500n],
  ["JPY", 5, 5n],
  ["KWD", 5, 5_000n],
  ["USD", 0, 0n],
  ["USD", undefined, 0n],
])("a minimum is in whole units of the currency: %s %s is %s", (money, brandFeeMinimum, minor) => {
  const fees = { brandFeeBps: 1_000, creatorFeeBps: 0, brandFeeMinimum };
  expect(leastBrandFee(fees, money)).toBe(minor);
  expect(brandFeeWords(fees, money)).toMatch(minor > 0n ? /^10\u00a0%, at least .*5/ : /^10\u00a0%$/);
});

test("a line that is agreed anew pays its share, and no deal pays its minimum twice", () => {
  fc.assert(
    fc.property(
      lines,
      policy,
      currency,
      fc.bigInt({ min: 0n, max: 9_999_999n }),
      (items, fees, money, to) => {
        fc.pre(items.length > 0);
        const before = breakdown(items, fees, money);
        const [, ...others] = before.lines;
        const { brandFee, creatorFee } = repricedFees(to, others, fees, money);
        expect(creatorFee).toBe(shareOf(to, fees.creatorFeeBps, money));
        const held = others.reduce((sum, line) => sum + line.brandFee, 0n);
        if (leastBrandFee(fees, money) === 0n) {
          expect(brandFee).toBe(shareOf(to, fees.brandFeeBps, money));
          return;
        }
        const whole = breakdown(
          [{ id: "all", gross: others.reduce((sum, line) => sum + line.gross, to) }],
          fees,
          money,
        ).brandFee;
        expect(brandFee + held).toBe(whole > held ? whole : held);
      },
    ),
  );
});

test("what several deals cost at most is never less than what each of them costs", () => {
  const gross = fc.array(fc.bigInt({ min: 1n, max: 999_999n }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(gross, policy, currency, (deals, fees, money) => {
      const each = deals.map((one) => breakdown([{ id: "a", gross: one }], fees, money).cost);
      const all = deals.reduce((sum, one) => sum + one, 0n);
      // Each deal's share is rounded on its own: at most half a step more than its part of the whole.
      const rounding = BigInt(deals.length) * stepOf(money);
      expect(each.reduce((sum, one) => sum + one, 0n)).toBeLessThanOrEqual(
        mostCost(all, BigInt(deals.length), fees, money) + rounding,
      );
    }),
  );
});

test("creators keep all of it by default", () => {
  const reel = { id: "a", gross: 32_000n };
  const stories = { id: "b", gross: 11_000n };
  const sums = breakdown([reel, stories], { brandFeeBps: 1_000, creatorFeeBps: 0 }, "USD");
  expect(sums).toMatchObject({ gross: 43_000n, brandFee: 4_300n, net: 43_000n, cost: 47_300n });
  expect(sums.lines.map((line) => line.brandFee)).toEqual([3_200n, 1_100n]);
});

test("the largest gross within a cost is just that: one unit more costs more", () => {
  fc.assert(
    fc.property(
      fc.bigInt(100n, 10n ** 12n),
      fc.integer({ min: 0, max: 5_000 }),
      currency,
      (most, bps, money) => {
        const fees = { brandFeeBps: bps, creatorFeeBps: 0 };
        const costOf = (gross: bigint) => breakdown([{ id: "a", gross }], fees, money).cost;
        const step = stepOf(money);
        const gross = grossWithin(most, fees, money);
        expect(gross % step).toBe(0n);
        expect(costOf(gross)).toBeLessThanOrEqual(most);
        // The next fee may be rounded down, by half a step at most.
        expect(costOf(gross + step)).toBeGreaterThan(most - step);
      },
    ),
  );
});
