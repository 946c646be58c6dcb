import { describe, expect, it } from "vitest";
import { printSpend, SPEND_HEADER, spendCells, type SpendLine, spendSums } from "./spend.ts";
import { readPeriod } from "./statement.ts";

const line: SpendLine = {
  ...{ dealNumber: 2001, title: "Noodles", creatorName: "Noor", currency: "USD" },
  ...{ funded: 47_300n, released: 32_000n, fee: 3_200n, refunded: 0n, held: 12_100n },
};
const yen: SpendLine = { ...line, dealNumber: 2002, currency: "JPY", funded: 500n, held: 500n };
const period = readPeriod("2026-11");
if (!period) throw new Error("No period");

describe("a spend statement", () => {
  it("adds up within a currency and never across", () => {
    expect(spendSums([line, yen, line])).toMatchObject([
      { currency: "JPY", funded: 500n },
      { currency: "USD", funded: 94_600n, released: 64_000n, fee: 6_400n, held: 24_200n },
    ]);
  });

  it("is a row of plain decimals in the header's order", () => {
    const cells = spendCells(line, period);
    expect(cells).toHaveLength(SPEND_HEADER.length);
    expect(cells).toEqual([
      "2026-11",
      "2001",
      "Noodles",
      "Noor",
      "473.00",
      "320.00",
      "32.00",
      "0.00",
      "121.00",
      "USD",
    ]);
  });

  it("is printed with a table for each currency, or says that nothing moved", () => {
    const who = { brandName: "Pepperjar", timeZone: "UTC" };
    const printed = printSpend([line, yen], period, who, new Date("2026-12-01T00:00:00Z"));
    expect(printed.tables.map(({ heading }) => heading)).toEqual(["JPY", "USD"]);
    expect(printSpend([], period, who, new Date(0)).notes[0]).toMatch(/^Nothing/);
  });
});
