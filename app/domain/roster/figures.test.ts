import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank, readCount, readPrice, readRate } from "./figures.ts";

describe("counts as people write them", () => {
  it.each([
    ["475.8m", 475_800_000],
    ["10.0k", 10_000],
    ["1.2M", 1_200_000],
    ["1,2M", 1_200_000],
    ["12 345", 12_345],
    ["12\u00a0345", 12_345],
    ["12\u202f345\u202f678", 12_345_678],
    ["12'345", 12_345],
    ["12’345", 12_345],
    ["12,345", 12_345],
    ["12.345", 12_345],
    ["1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["1,234.0", 1_234],
    ["1.234,00", 1_234],
    ["0", 0],
    ["007", 7],
    ["12345", 12_345],
    ["1.234k", 1_234],
    ["1.2345k", 1_235],
    [".5m", 500_000],
    ["0.5M", 500_000],
    ["~10k", 10_000],
    ["10k+", 10_000],
    ["> 10K", 10_000],
    ["25 k", 25_000],
    ["1,5 Mio", 1_500_000],
    ["1,5 Mio.", 1_500_000],
    ["300 tsd", 300_000],
    ["2bn", 2_000_000_000],
    ["12.5k followers", 12_500],
    [" 42 ", 42],
  ])("%s is %i", (cell, count) => {
    expect(readCount(cell)).toBe(count);
  });

  it.each([
    ...["", "many", "k", "12.5", "1,2,3", "12,34,567", "1.2.3", "-5", "1e5", "12 34", "3bn", "10kk", "1..2"],
    ...["=1+1", "1,234,56", "0x10", "10%", "½", "１２"],
  ])("%s is not one", (cell) => {
    expect(readCount(cell)).toBeNull();
  });

  it("reads every way of grouping the same number alike", () => {
    const marks = fc.constantFrom(",", ".", " ", "\u00a0", "\u202f", "'", "’");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), marks, (value, mark) => {
        const grouped = value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, mark);
        expect(readCount(grouped)).toBe(value);
        expect(readCount(String(value))).toBe(value);
      }),
    );
  });

  it("never throws and never answers anything but a whole number in range", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 24 }), (cell) => {
        const count = readCount(cell);
        if (count !== null) expect(Number.isInteger(count) && count >= 0 && count <= 2e9).toBe(true);
      }),
    );
  });
});

describe("rates", () => {
  it.each([
    ["1.39%", false, 139],
    ["1,39 %", false, 139],
    ["1,39\u00a0%", false, 139],
    ["1.39", false, 139],
    ["3", false, 300],
    ["0.0139", true, 139],
    ["1.39%", true, 139],
    ["1.234%", false, 123],
    ["1.235%", false, 124],
    ["0%", false, 0],
    ["100%", false, 10_000],
  ])("%s (shares of one: %s) is %i basis points", (cell, fraction, bps) => {
    expect(readRate(cell, fraction)).toBe(bps);
  });

  it.each(["", "%", "-1%", "100.01%", "1.39%%", "high", "1 39%"])("%s is not one", (cell) => {
    expect(readRate(cell)).toBeNull();
  });
});

const exponentOf = (currency: string) =>
  ({ USD: 2, EUR: 2, GBP: 2, JPY: 0, KWD: 3, PLN: 2 })[currency] ?? null;

describe("prices", () => {
  it.each([
    ["450", 45_000n, null],
    ["$450", 45_000n, "USD"],
    ["$ 1,200.50", 120_050n, "USD"],
    ["1.200,50 €", 120_050n, "EUR"],
    ["1.200 €", 120_000n, "EUR"],
    ["€450", 45_000n, "EUR"],
    ["USD 1,200", 120_000n, "USD"],
    ["1200 eur", 120_000n, "EUR"],
    ["£99.99", 9_999n, "GBP"],
    ["¥50000", 50_000n, "JPY"],
    ["1.5 KWD", 1_500n, "KWD"],
    ["1.2k", 120_000n, null],
    ["$1.2k", 120_000n, "USD"],
    ["1.2k €", 120_000n, "EUR"],
    ["300 zł", 30_000n, "PLN"],
    ["0.5", 50n, null],
  ])("%s", (cell, minor, currency) => {
    expect(readPrice(cell, "USD", exponentOf)).toEqual({ minor, currency });
  });

  it.each(["", "free", "$", "450-600", "XXX 5", "1,2,3 €", "-5"])("%s is not one", (cell) => {
    expect(readPrice(cell, "USD", exponentOf)).toBeNull();
  });
});

describe("blank cells", () => {
  it.each(["", "  ", "-", "–", "n/a", "N/A", "na", "None", "null", "?", "#N/A", "tbd"])("%s", (cell) => {
    expect(isBlank(cell)).toBe(true);
  });
  it.each(["0", "no", "nan", "Nana"])("%s says something", (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});
