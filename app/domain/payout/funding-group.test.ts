import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharePayment } from "./funding-group.ts";

const amount = fc.bigInt({ min: 1n, max: 99_999_999n });
const shares = fc
  .array(amount, { minLength: 1, maxLength: 20 })
  .map((amounts) => amounts.map((one, at) => ({ fundingId: `f${at}`, dealId: `d${at}`, amount: one })));
const paymentOf = (paid: bigint, fee: bigint) => ({
  ...{ checkoutId: "cs_1", chargeId: "ch_1", currency: "USD", amount: paid },
  booking: { id: "txn_1", amount: paid, fee, currency: "USD", availableOn: new Date(0) },
});
const sum = (parts: readonly bigint[]) => parts.reduce((all, one) => all + one, 0n);

describe("a payment for several deals", () => {
  it("gives each deal exactly its own when the whole is right, and shares out the fee to the last unit", () => {
    fc.assert(
      fc.property(shares, fc.bigInt({ min: 0n, max: 999_999n }), (all, fee) => {
        const whole = sum(all.map((one) => one.amount));
        const parts = sharePayment(paymentOf(whole, fee), all);
        expect(parts.map(({ payment }) => payment.amount)).toEqual(all.map((one) => one.amount));
        expect(sum(parts.map(({ payment }) => payment.booking?.fee ?? 0n))).toBe(fee);
      }),
    );
  });

  it("adds up to what was paid when that is wrong, and what was booked when that was converted", () => {
    fc.assert(
      fc.property(shares, amount, amount, (all, paid, booked) => {
        const whole = paymentOf(paid, 0n);
        const converted = { ...whole, booking: { ...whole.booking, amount: booked, currency: "EUR" } };
        const parts = sharePayment(converted, all);
        expect(sum(parts.map(({ payment }) => payment.amount))).toBe(paid);
        expect(sum(parts.map(({ payment }) => payment.booking?.amount ?? 0n))).toBe(booked);
      }),
    );
  });

  it("knows no booking before the processor has made one", () => {
    const { booking: _none, ...early } = paymentOf(10n, 0n);
    const [part] = sharePayment(early, [{ fundingId: "f", dealId: "d", amount: 10n }]);
    expect(part?.payment).toEqual({ ...early });
  });
});
