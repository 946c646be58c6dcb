import * as fc from "fast-check";
import { expect, test } from "vitest";
import { leftOf, nettingFor } from "./receivable.ts";

test.each([
  ["at most half of a payout", 1_000n, "USD", [{ id: "a", left: 900n }], [{ id: "a", amount: 500n }]],
  ["no more than is owed", 1_000n, "USD", [{ id: "a", left: 90n }], [{ id: "a", amount: 90n }]],
  [
    "the oldest debt first",
    1_000n,
    "USD",
    [
      { id: "a", left: 300n },
      { id: "b", left: 900n },
    ],
    [
      { id: "a", amount: 300n },
      { id: "b", amount: 200n },
    ],
  ],
  ["three decimals end in 0", 1_010n, "KWD", [{ id: "a", left: 999n }], [{ id: "a", amount: 500n }]],
  ["nothing of a single minor unit", 1n, "USD", [{ id: "a", left: 900n }], []],
  ["nothing when nothing is owed", 1_000n, "USD", [{ id: "a", left: 0n }], []],
])("%s", (_name, payout, currency, owed, taken) => {
  expect(nettingFor(payout, currency, owed)).toEqual(taken);
});

test("never more than half, never more than is owed, whatever the sums", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 5 }), (payout, debts) => {
      const owed = debts.map((left, at) => ({ id: String(at), left }));
      const taken = nettingFor(payout, "USD", owed);
      expect(taken.reduce((sum, one) => sum + one.amount, 0n) * 2n).toBeLessThanOrEqual(payout);
      for (const one of taken) expect(one.amount).toBeLessThanOrEqual(debts[Number(one.id)] ?? 0n);
    }),
  );
});

test("what was taken back or is about to be is not owed; a failed try is", () => {
  const debt = { amount: 100n, nettings: [{ amount: 30n }] };
  expect(leftOf({ ...debt, reversals: [{ amount: 50n, state: "sending" }] })).toBe(20n);
  expect(leftOf({ ...debt, reversals: [{ amount: 50n, state: "failed" }] })).toBe(70n);
});
