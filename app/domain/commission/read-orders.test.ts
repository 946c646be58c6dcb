import { describe, expect, it } from "vitest";
import { MOST_ORDERS, readOrders } from "./read-orders.ts";

const deal = { number: 1042, currency: "USD" };
const header = ["order_id", "time", "amount", "currency", "kind", "deal"];
const at = "2026-10-17T15:30:00Z";
const first = (...cells: string[]) => {
  const read = readOrders([header, cells], deal);
  return read.ok ? (read.orders[0]?.entry ?? read.problems[0]?.problem) : read.problem;
};

describe("a file of orders", () => {
  it.each([
    ["a plain order", ["1001", at, "45.00", "USD", "", ""], { kind: "sale", amount: 4_500n }],
    ["without a currency", ["1001", at, "1,250.5", "", "sale", "1042"], { kind: "sale", amount: 125_050n }],
    ["a minus", ["1001", at, "-45.00", "", "", ""], { kind: "return", amount: 4_500n }],
    ["a refund", ["1001", at, "45", "", "Refund", ""], { kind: "return", amount: 4_500n }],
    [
      "Shopify's time",
      ["#1001", "2026-10-17 17:30:00 +0200", "45", "", "", ""],
      { occurredAt: new Date(at) },
    ],
    ["a time without a zone", ["1001", "2026-10-17 15:30", "45", "", "", ""], { occurredAt: new Date(at) }],
  ])("%s", (_name, cells, entry) => expect(first(...cells)).toMatchObject(entry));

  it.each([
    ["a time in words", ["1001", "yesterday", "45", "", "", ""], /time cannot be read/],
    ["a day that does not exist", ["1001", "2026-13-40 10:00", "45", "", "", ""], /time cannot be read/],
    ["another currency", ["1001", at, "45", "EUR", "", ""], /another currency/],
    ["an amount in words", ["1001", at, "much", "", "", ""], /amount cannot be read/],
    ["too many decimals", ["1001", at, "45.001", "", "", ""], /amount cannot be read/],
    ["another deal", ["1001", at, "45", "", "", "7"], /for deal 7/],
  ])("%s is named", (_name, cells, problem) => expect(first(...cells)).toMatch(problem));

  it("names the line as an editor shows it, blank lines counted", () => {
    const read = readOrders([[""], header, ["1", at, "1"], [""], ["2", "?", "1"]], deal);
    expect(read).toMatchObject({ orders: [{ line: 3 }], problems: [{ line: 5 }] });
  });

  it.each([
    [[["a", "b"]], /Missing: order, time, amount/],
    [[], /Missing/],
    [[header], /no rows/],
    [[header, ...Array.from({ length: MOST_ORDERS + 1 }, (_, i) => [String(i), at, "1"])], /up to 2,000/],
  ])("a file that is none is refused whole", (rows, problem) =>
    expect(readOrders(rows, deal)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(problem) as string,
    }),
  );
});
