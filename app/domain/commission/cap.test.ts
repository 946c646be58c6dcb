import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accrue, commissionOn, payableOf } from "./accrual.ts";
import { beyondCap, capMark, capOnStatements, capProblem, typedCap } from "./cap.ts";

const currency = "USD";
const share = { bps: 1_000, cap: "50000", currency };

describe("a commission with a limit", () => {
  it.each([
    ["below the mark", 399_990n, 39_999n, null, 0n],
    ["at four fifths", 400_000n, 40_000n, "near", 0n],
    ["just below it", 499_990n, 49_999n, "near", 0n],
    ["at the limit", 500_000n, 50_000n, "reached", 0n],
    ["beyond it", 620_000n, 50_000n, "reached", 12_000n],
    ["of nothing", 0n, 0n, null, 0n],
    ["of less than nothing", -1n, 0n, null, 0n],
  ] as const)("%s", (_what, revenue, earned, mark, beyond) => {
    expect(commissionOn(revenue, share)).toBe(earned);
    expect(capMark(revenue, share)).toBe(mark);
    expect(beyondCap(revenue, share)).toBe(beyond);
  });

  it("has no mark where no limit is agreed", () => {
    expect(capMark(10n ** 12n, { bps: 5_000, currency })).toBeNull();
    expect(beyondCap(10n ** 12n, { bps: 5_000, currency })).toBe(0n);
  });

  it("says of each statement what of its sales does not earn, and lets later sales fill what returns leave", () => {
    const statements = [
      { number: 3, revenue: 60_000n },
      { number: 1, revenue: 480_000n },
      { number: 2, revenue: 90_000n },
      { number: 4, revenue: -100_000n },
    ];
    expect([...capOnStatements(statements, share)]).toEqual([
      [1, { beyond: 0n, reached: false }],
      [2, { beyond: 7_000n, reached: true }],
      [3, { beyond: 6_000n, reached: true }],
      [4, { beyond: -10_000n, reached: true }],
    ]);
  });
});

const sales = fc.array(fc.bigInt({ min: -500_000n, max: 2_000_000n }), { minLength: 1, maxLength: 12 });
const bps = fc.integer({ min: 1, max: 5_000 });
const limit = fc.bigInt({ min: 1n, max: 900_000n });
const policy = { brandFeeBps: 1_000, creatorFeeBps: 0 };

it("whatever is sold and comes back: statements never ask for more than the limit, nor than without one", () => {
  fc.assert(
    fc.property(sales, bps, limit, (months, rate, cap) => {
      const agreed = { bps: rate, cap: String(cap), currency };
      let [revenueBefore, statedBefore] = [0n, 0n];
      for (const [index, revenue] of months.entries()) {
        const { balance } = accrue({ ...agreed, revenueBefore, revenue, statedBefore });
        const final = index === months.length - 1;
        const { gross } = payableOf(balance, { minimum: 1_000n, final, currency: "USD", policy });
        revenueBefore += revenue;
        statedBefore += gross;
        expect(statedBefore <= cap).toBe(true);
        const free = commissionOn(revenueBefore, { bps: rate, currency });
        expect(commissionOn(revenueBefore, agreed)).toBe(free < cap ? free : cap);
      }
    }),
  );
});

it("each statement's rows add up: its share, less what is beyond the limit, is what it earns", () => {
  fc.assert(
    fc.property(sales, bps, limit, (months, rate, cap) => {
      const agreed = { bps: rate, cap: String(cap), currency };
      const capped = capOnStatements(
        months.map((revenue, index) => ({ number: index + 1, revenue })),
        agreed,
      );
      let before = 0n;
      for (const [index, revenue] of months.entries()) {
        const after = before + revenue;
        const whole =
          commissionOn(after, { bps: rate, currency }) - commissionOn(before, { bps: rate, currency });
        const { beyond = 0n, reached } = capped.get(index + 1) ?? {};
        expect(whole - beyond).toBe(commissionOn(after, agreed) - commissionOn(before, agreed));
        expect(reached).toBe(commissionOn(after, { bps: rate, currency }) >= cap);
        before = after;
      }
    }),
  );
});

describe("a limit as it is typed", () => {
  it.each([
    ["", "USD", null, {}],
    [undefined, "USD", null, {}],
    ["500", "USD", null, { cap: "50000" }],
    ["1,250.50", "USD", null, { cap: "125050" }],
    ["50000", "JPY", null, { cap: "50000" }],
    ["0", "USD", /between \$0\.50/, {}],
    ["0.49", "USD", /between \$0\.50/, {}],
    ["much", "USD", /Enter an amount/, {}],
    ["1.5", "JPY", /JPY has no decimals/, {}],
    ["1000000", "USD", /and \$999,999\.99/, {}],
  ])("%j in %s", (typed, currency, problem, terms) => {
    const found = capProblem(typed, currency);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
    expect(typedCap(typed, currency)).toEqual(terms);
  });
});
