import { describe, expect, test } from "vitest";
import { checkoutExpiry, judgePayment, type Payment, type ReturnCode } from "./funding.ts";

const now = new Date("2026-11-22T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe("when a checkout closes", () => {
  test.each([
    ["with the deal, when that is soon", inHours(5), inHours(5)],
    ["after a day at most, with a margin", inHours(60), inHours(24 - 1 / 6)],
    ["after a day, without a limit", null, inHours(24 - 1 / 6)],
    [
      "not before the processor's shortest, with a margin",
      inHours(0.1),
      new Date(now.getTime() + 31 * 60_000),
    ],
  ])("%s", (_when, dueAt, closes) => {
    expect(checkoutExpiry(now, dueAt)).toEqual(closes);
  });
});

describe("whether a payment funds the deal", () => {
  const waiting = { state: "funding", fundedAt: null, currency: "USD" };
  const booking = { id: "txn_1", amount: 47_300n, fee: 1_402n, currency: "USD", availableOn: now };
  const payment: Payment = {
    checkoutId: "cs_1",
    chargeId: "ch_1",
    amount: 47_300n,
    currency: "USD",
    booking,
  };

  test.each([
    ["the right one", waiting, payment, null],
    ["booked later", waiting, { ...payment, booking: undefined }, null],
    ["a second one", { ...waiting, state: "active", fundedAt: now }, payment, "already_funded"],
    [
      "one for a completed deal",
      { ...waiting, state: "completed", fundedAt: now },
      payment,
      "already_funded",
    ],
    ["one for a deal that lapsed", { ...waiting, state: "cancelled" }, payment, "too_late"],
    ["too little", waiting, { ...payment, amount: 47_299n }, "wrong_amount"],
    ["too much", waiting, { ...payment, amount: 47_301n }, "wrong_amount"],
    ["another currency", waiting, { ...payment, currency: "EUR" }, "wrong_currency"],
    ["converted", waiting, { ...payment, booking: { ...booking, currency: "EUR" } }, "settled_elsewhere"],
  ] as [string, typeof waiting, Payment, ReturnCode | null][])("%s: %#", (_name, deal, paid, verdict) => {
    expect(judgePayment(deal, 47_300n, paid)).toBe(verdict);
  });
});
