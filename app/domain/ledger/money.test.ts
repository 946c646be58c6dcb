import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENCY_EXPONENTS, exponentOf, stepOf } from "./currency.ts";
import { allocate, decimalOf, formatMoney, parseMoney, shareOf } from "./money.ts";

const currency = fc.constantFrom(...Object.keys(CURRENCY_EXPONENTS));
const money = fc.constantFrom("USD", "JPY", "KWD");
const amount = fc.bigInt({ min: 0n, max: 999_999_999_999n });

describe("reading and writing amounts", () => {
  test("what is written is read back as it was", () => {
    fc.assert(
      fc.property(currency, amount, (code, minor) => {
        expect(parseMoney(decimalOf(minor, code), code)).toEqual({ ok: true, amount: minor });
      }),
    );
  });

  test("what people are shown (en-US) is read back too, with its sign and its commas", () => {
    fc.assert(
      fc.property(currency, amount, (code, minor) => {
        expect(parseMoney(formatMoney(minor, code), code)).toEqual({ ok: true, amount: minor });
      }),
    );
  });

  test("the digits shown are the digits of the amount, however large", () => {
    fc.assert(
      fc.property(currency, fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (code, minor) => {
        const digits = (text: string) => text.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
        expect(digits(formatMoney(minor, code))).toBe(digits(String(minor)));
      }),
    );
  });

  test.each([
    ["1,250.5", "USD", 125_050n],
    ["$430", "USD", 43_000n],
    [" 80 ", "EUR", 8_000n],
    ["12.500", "KWD", 12_500n],
    ["12.50", "USD", 1_250n],
    [".5", "USD", 50n],
    ["1200", "JPY", 1_200n],
    ["1200.00", "JPY", 1_200n],
    ["5.", "USD", 500n],
  ])("%j in %s is %d", (typed, code, minor) => {
    expect(parseMoney(typed, code)).toEqual({ ok: true, amount: minor });
  });

  test.each([
    ["", "USD", "not_a_number"],
    [".", "USD", "not_a_number"],
    ["-5", "USD", "negative"],
    ["1.250,50", "EUR", "decimal_comma"],
    ["12,50", "EUR", "decimal_comma"],
    ["€5", "USD", "other_currency"],
    ["1e5", "USD", "not_a_number"],
    ["1.005", "USD", "too_precise"],
    ["1.5", "JPY", "too_precise"],
    ["1234567890123", "USD", "too_large"],
  ])("%j in %s is refused: %s", (typed, code, why) => {
    expect(parseMoney(typed, code)).toEqual({ ok: false, code: why });
  });

  test("the number of decimals is the currency's own", () => {
    fc.assert(
      fc.property(currency, amount, (code, minor) => {
        const [, decimals = ""] = decimalOf(minor, code).split(".");
        expect(decimals).toHaveLength(exponentOf(code));
      }),
    );
  });
});

describe("splitting amounts", () => {
  const parts = fc.uniqueArray(
    fc.record({ id: fc.uuid(), weight: fc.bigInt({ min: 0n, max: 10n ** 12n }) }),
    {
      minLength: 1,
      maxLength: 20,
      selector: (part) => part.id,
    },
  );

  test("parts add up to the total, and none is negative", () => {
    fc.assert(
      fc.property(amount, parts, money, (total, weights, currency) => {
        const shares = [...allocate(total, weights, currency).values()];
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(total);
        expect(shares.every((share) => share >= 0n)).toBe(true);
      }),
    );
  });

  test("each part is within what can be paid least of its exact share", () => {
    fc.assert(
      fc.property(amount, parts, money, (total, weights, currency) => {
        const sum = weights.reduce((all, part) => all + part.weight, 0n);
        fc.pre(sum > 0n);
        const shares = allocate(total, weights, currency);
        for (const { id, weight } of weights) {
          const off = (shares.get(id) ?? 0n) * sum - total * weight;
          const most = sum * stepOf(currency);
          expect(off < most && off > -most).toBe(true);
        }
      }),
    );
  });

  test("what can be paid is split into parts that can be paid; what cannot stays in one of them", () => {
    fc.assert(
      fc.property(amount, parts, money, (total, weights, currency) => {
        const odd = [...allocate(total, weights, currency).values()].filter(
          (part) => part % stepOf(currency) !== 0n,
        );
        expect(odd.length).toBe(total % stepOf(currency) === 0n ? 0 : 1);
      }),
    );
    const thirds = allocate(
      100n,
      ["a", "b", "c"].map((id) => ({ id, weight: 1n })),
      "KWD",
    );
    expect(Object.fromEntries(thirds)).toEqual({ a: 40n, b: 30n, c: 30n });
  });

  test("the order of the parts does not matter", () => {
    fc.assert(
      fc.property(amount, parts, money, (total, weights, currency) => {
        const backwards = allocate(total, [...weights].reverse(), currency);
        for (const [id, share] of allocate(total, weights, currency)) expect(backwards.get(id)).toBe(share);
      }),
    );
  });

  test("a heavier part never gets less", () => {
    fc.assert(
      fc.property(amount, parts, money, (total, weights, currency) => {
        const shares = allocate(total, weights, currency);
        const sorted = [...weights].sort((a, b) => (a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0));
        sorted.slice(1).forEach((part, index) => {
          const lighter = sorted[index];
          if (lighter && lighter.weight < part.weight)
            expect((shares.get(part.id) ?? 0n) >= (shares.get(lighter.id) ?? 0n)).toBe(true);
        });
      }),
    );
  });

  test("ties go to the smaller id; all-zero weights share evenly", () => {
    const even = allocate(
      10n,
      ["c", "a", "b"].map((id) => ({ id, weight: 0n })),
      "USD",
    );
    expect(Object.fromEntries(even)).toEqual({ a: 4n, b: 3n, c: 3n });
  });

  test("nothing to split among, or a negative total, is a bug", () => {
    expect(() => allocate(1n, [], "USD")).toThrow(RangeError);
    expect(() => allocate(-1n, [{ id: "a", weight: 1n }], "USD")).toThrow(RangeError);
  });
});

describe("shares in basis points", () => {
  test("half of what can be paid least is rounded up, and a share is never off by more than that half", () => {
    expect(shareOf(5n, 1_000, "USD")).toBe(1n);
    expect(shareOf(4n, 1_000, "USD")).toBe(0n);
    // 10 % of 1.350 and of 1.349 dinars: 0.135 and 0.1349, in steps of 0.010.
    expect(shareOf(1_350n, 1_000, "KWD")).toBe(140n);
    expect(shareOf(1_349n, 1_000, "KWD")).toBe(130n);
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), money, (whole, bps, currency) => {
        const share = shareOf(whole, bps, currency);
        const off = share * 10_000n - whole * BigInt(bps);
        const half = 5_000n * stepOf(currency);
        expect(off <= half && off > -half && share % stepOf(currency) === 0n).toBe(true);
      }),
    );
  });

  test("negative or broken rates are bugs", () => {
    expect(() => shareOf(-1n, 10, "USD")).toThrow(RangeError);
    expect(() => shareOf(1n, -1, "USD")).toThrow(RangeError);
    expect(() => shareOf(1n, 0.5, "USD")).toThrow(RangeError);
  });
});
