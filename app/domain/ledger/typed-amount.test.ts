import { describe, expect, test } from "vitest";
import { readAmount } from "./typed-amount.ts";

const answer = (typed: string, currency: string, bounds = {}) => {
  const read = readAmount(typed, currency, bounds);
  return read.ok ? read.amount : read.code;
};
const sentence = (typed: string, currency: string, bounds = {}) => {
  const read = readAmount(typed, currency, bounds);
  return read.ok ? null : read.problem;
};

describe("an amount as people type it", () => {
  test.each([
    ["430", "USD", 43_000n],
    ["$1,250.50", "USD", 125_050n],
    ["US$ 430", "USD", 43_000n],
    ["430 usd", "USD", 43_000n],
    ["430 €", "EUR", 43_000n],
    ["CA$ 10", "CAD", 1_000n],
    ["$10", "CAD", 1_000n],
    ["1 250.00", "GBP", 125_000n],
    ["¥1,200", "JPY", 1_200n],
    ["1.250", "KWD", 1_250n],
  ])("%j in %s is %d", (typed, currency, minor) => expect(answer(typed, currency)).toBe(minor));

  test.each([
    ["", "USD", "empty"],
    ["  ", "USD", "empty"],
    ["0", "USD", "too_small"],
    ["0.00", "USD", "too_small"],
    ["-5", "USD", "negative"],
    ["\u22125", "USD", "negative"],
    ["$-5", "USD", "negative"],
    ["-$5", "USD", "negative"],
    ["(5)", "USD", "negative"],
    ["5-", "USD", "negative"],
    ["12,50", "EUR", "decimal_comma"],
    ["1.250,50", "EUR", "decimal_comma"],
    ["12,5 €", "EUR", "decimal_comma"],
    ["1,2500", "USD", "decimal_comma"],
    ["1.005", "USD", "too_precise"],
    ["1.5", "JPY", "too_precise"],
    ["1.0005", "KWD", "too_precise"],
    ["1.005", "KWD", "too_precise"],
    ["0.009", "KWD", "too_precise"],
    ["1.250", "EUR", "too_precise"],
    ["1.000", "JPY", "too_precise"],
    ["€430", "USD", "other_currency"],
    ["430 €", "USD", "other_currency"],
    ["CA$430", "USD", "other_currency"],
    ["eur430", "USD", "other_currency"],
    ["$430", "EUR", "other_currency"],
    ["1000000", "USD", "too_large"],
    ["1234567890123", "USD", "too_large"],
    ["9".repeat(400), "USD", "too_large"],
    ["\u{1F4B8}50", "USD", "not_a_number"],
    ["50\u{1F4B8}", "USD", "not_a_number"],
    ["５０", "USD", "not_a_number"],
    ["1e3", "USD", "not_a_number"],
    ["0x10", "USD", "not_a_number"],
    ["Infinity", "USD", "not_a_number"],
    ["NaN", "USD", "not_a_number"],
    ["1'250", "CHF", "not_a_number"],
    ["<script>", "USD", "not_a_number"],
    [".", "USD", "not_a_number"],
    ["1.2.3", "USD", "not_a_number"],
  ])("%j in %s: %s", (typed, currency, expected) => expect(answer(typed, currency)).toBe(expected));
});

describe("what is said beside the field", () => {
  test.each([
    ["", "USD", {}, "Enter an amount such as 250.00."],
    ["x", "JPY", {}, "Enter an amount such as 250."],
    ["1.5", "JPY", {}, "JPY has no decimals. Enter a whole amount, such as 250."],
    ["1.005", "USD", {}, "USD has 2 decimals. Enter an amount such as 250.00."],
    [
      "1.005",
      "KWD",
      {},
      "Payments in KWD are made in steps of KWD\u00a00.010. Enter an amount such as 250.000.",
    ],
    ["12,50", "EUR", {}, "Write a point before the decimals, not a comma: 250.00."],
    [
      "€9",
      "USD",
      {},
      "Amounts here are in USD, and nothing is converted. Enter the number alone, such as 250.00.",
    ],
    ["-1", "USD", {}, "Enter an amount above zero and up to $999,999.99."],
    ["-1", "USD", { least: 0n }, "Enter an amount up to $999,999.99."],
    ["9", "USD", { least: 1_000n, most: 5_000n }, "Enter an amount between $10.00 and $50.00."],
    ["51", "USD", { least: 1_000n, most: 5_000n }, "Enter an amount between $10.00 and $50.00."],
  ])("%j in %s with %o", (typed, currency, bounds, says) =>
    expect(sentence(typed, currency, bounds)).toBe(says),
  );
});
