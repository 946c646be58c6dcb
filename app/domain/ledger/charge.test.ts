import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toStripeAmount } from "#app/services/payments/amount.ts";
import { chargeProblem } from "./charge.ts";
import { CURRENCIES } from "./currency.ts";
import { breakdown } from "./fees.ts";

const policy = { brandFeeBps: 1_000, creatorFeeBps: 0 };
const problem = (gross: bigint, currency: string) =>
  chargeProblem(breakdown([{ id: "a", gross }], policy, currency), currency);

describe("what one payment can carry", () => {
  it.each([
    [0n, "USD", true],
    [44n, "USD", false],
    [45n, "USD", true],
    [90_909_090n, "USD", true],
    [90_909_091n, "USD", false],
    [44n, "JPY", false],
    [45n, "JPY", true],
    [1_363n, "CZK", false],
    [1_364n, "CZK", true],
    // 1.230 KWD and its fee of 0.12, in steps that the processor takes; 1.235 it does not take.
    [1_230n, "KWD", true],
    [1_235n, "KWD", false],
  ])("%d %s: %s", (gross, currency, fits) => expect(problem(gross, currency) === null).toBe(fits));

  it("counts what is sent for each line as well", () => {
    const sums = { cost: 2_000n, lines: [{ net: 1_005n }, { net: 995n }] };
    expect(chargeProblem(sums, "KWD")).not.toBeNull();
    expect(chargeProblem(sums, "USD")).toBeNull();
  });

  it("says both ends in the currency's own way", () => {
    expect(problem(1n, "JPY")).toEqual({ least: "¥50", most: "¥99,999,999" });
  });

  it("lets nothing through that the processor's adapter would refuse, in any currency of a brief", () => {
    const gross = fc.bigInt({ min: 0n, max: 200_000_000n });
    const fees = fc.record({
      brandFeeBps: fc.integer({ min: 0, max: 5_000 }),
      creatorFeeBps: fc.integer({ min: 0, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCIES), gross, gross, fees, (currency, a, b, terms) => {
        const sums = breakdown(
          [
            { id: "a", gross: a },
            { id: "b", gross: b },
          ],
          terms,
          currency,
        );
        if (chargeProblem(sums, currency)) return;
        for (const amount of [sums.cost, ...sums.lines.map(({ net }) => net)])
          expect(toStripeAmount(amount, currency)).toBe(Number(amount));
      }),
    );
  });
});
