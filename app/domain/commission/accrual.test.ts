import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MIN_CHARGE_MINOR } from "../ledger/charge.ts";
import { stepOf } from "../ledger/currency.ts";
import { accrue, commissionOn, payableOf } from "./accrual.ts";

const policy = { brandFeeBps: 1_000, creatorFeeBps: 0 };
const limits = { minimum: 1_000n, final: false, currency: "USD", policy };

describe("the commission on net sales", () => {
  it.each([
    [0n, 1_000, 0n],
    [10_000n, 1_000, 1_000n],
    // 0.5 of a cent rounds up, 0.4 down.
    [5n, 1_000, 1n],
    [4n, 1_000, 0n],
    [333n, 1_250, 42n],
    [-10_000n, 1_000, 0n],
  ])("of %s at %s bps is %s", (revenue, bps, wanted) =>
    expect(commissionOn(revenue, { bps, currency: "USD" })).toBe(wanted),
  );
});

describe("a statement", () => {
  it.each([
    ["the first month", { revenueBefore: 0n, revenue: 50_000n, statedBefore: 0n }, 0n, 5_000n],
    ["after a paid month", { revenueBefore: 50_000n, revenue: 20_000n, statedBefore: 5_000n }, 0n, 2_000n],
    ["after a small month", { revenueBefore: 5_000n, revenue: 20_000n, statedBefore: 0n }, 500n, 2_500n],
    ["with returns", { revenueBefore: 50_000n, revenue: -20_000n, statedBefore: 5_000n }, 0n, -2_000n],
    ["after returns", { revenueBefore: 30_000n, revenue: 30_000n, statedBefore: 5_000n }, -2_000n, 1_000n],
    [
      "when returns of a later period were taken off a paid month",
      { revenueBefore: 50_000n, revenue: 20_000n, statedBefore: 3_000n, known: 50_000n },
      0n,
      2_000n,
    ],
    [
      "when such returns leave nothing",
      { revenueBefore: 50_000n, revenue: 4_000n, statedBefore: 3_400n, known: 34_000n },
      -400n,
      0n,
    ],
    [
      "when more sales are known",
      { revenueBefore: 0n, revenue: 9_000n, statedBefore: 0n, known: 99_000n },
      0n,
      900n,
    ],
    ["below nothing", { revenueBefore: -5_000n, revenue: 15_000n, statedBefore: 0n }, 0n, 1_000n],
  ])("%s", (_name, facts, carried, balance) =>
    expect(accrue({ bps: 1_000, currency: "USD", ...facts })).toEqual({ carried, balance }),
  );

  it.each([
    ["pays from the minimum on", 1_000n, {}, "pays", 1_000n],
    ["carries less on", 999n, {}, "carries", 0n],
    ["carries what is below zero on", -5n, {}, "carries", 0n],
    ["final: pays what there is", 999n, { final: true }, "pays", 999n],
    // 45 + 5 = 50 cents is the least that the processor takes in this currency.
    ["final: pays what the processor takes", 45n, { final: true }, "pays", 45n],
    ["final: closes what it does not", 44n, { final: true }, "closes", 0n],
    ["final: closes nothing", 0n, { final: true }, "closes", 0n],
    ["leaves to the next what one payment cannot carry", 99_999_999n, {}, "pays", 90_909_090n],
  ] as const)("%s", (_name, balance, more, outcome, gross) =>
    expect(payableOf(balance, { ...limits, ...more })).toMatchObject({ outcome, gross }),
  );
});

const currencies = fc.constantFrom("USD" as const, "JPY" as const, "KWD" as const);
const months = fc.array(fc.bigInt({ min: -500_000n, max: 2_000_000n }), { minLength: 1, maxLength: 12 });

it("whatever is sold and comes back: never more stated than earned at its highest, and all of it in the end", () => {
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 5_000 }), currencies, (sales, bps, currency) => {
      const share = { bps, currency };
      let [revenueBefore, statedBefore, highest] = [0n, 0n, 0n];
      for (const [index, revenue] of sales.entries()) {
        const { carried, balance } = accrue({ ...share, revenueBefore, revenue, statedBefore });
        expect(carried + statedBefore).toBe(commissionOn(revenueBefore, share));
        const { gross, outcome } = payableOf(balance, {
          ...limits,
          currency,
          final: index === sales.length - 1,
        });
        if (outcome === "carries") expect(balance < limits.minimum).toBe(true);
        revenueBefore += revenue;
        statedBefore += gross;
        const earned = commissionOn(revenueBefore, share);
        expect(gross % stepOf(currency)).toBe(0n);
        highest = earned > highest ? earned : highest;
        expect(statedBefore <= highest).toBe(true);
        // What is left unpaid after the final statement is less than the processor moves, or was overpaid.
        if (index === sales.length - 1) expect(earned - statedBefore < MIN_CHARGE_MINOR[currency]).toBe(true);
      }
    }),
  );
});
