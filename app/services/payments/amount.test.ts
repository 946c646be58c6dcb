import { expect, test } from "vitest";
import { fromStripeAmount, fromStripeCurrency, fromStripeTime, toStripeAmount } from "./amount.ts";

test.each<[bigint, string, number]>([
  [0n, "USD", 0],
  [47_300n, "USD", 47_300],
  [99_999_999n, "EUR", 99_999_999],
  [500n, "JPY", 500],
  [1_230n, "KWD", 1_230],
])("%s %s goes to Stripe as %s", (amount, currency, sent) => {
  expect(toStripeAmount(amount, currency)).toBe(sent);
});

test.each<[bigint, string]>([
  [-1n, "USD"],
  [100_000_000n, "USD"],
  [2n ** 60n, "USD"],
  [1_231n, "KWD"],
  [100n, "XXX"],
])("%s %s never goes to Stripe", (amount, currency) => {
  expect(() => toStripeAmount(amount, currency)).toThrow(RangeError);
});

test.each([1.5, Number.NaN, 2 ** 53])("%s never comes in as money", (amount) => {
  expect(() => fromStripeAmount(amount)).toThrow(RangeError);
});

test("signs, currencies and times come in exactly", () => {
  expect(fromStripeAmount(-402)).toBe(-402n);
  expect(fromStripeCurrency("usd")).toBe("USD");
  expect(fromStripeTime(1_800_000_000).toISOString()).toBe("2027-01-15T08:00:00.000Z");
});
