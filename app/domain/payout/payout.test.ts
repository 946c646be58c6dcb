import { expect, test } from "vitest";
import { outcomeOfError, outcomeOfFound, payoutTrouble, type TransferParameters } from "./payout.ts";

const wanted: TransferParameters = {
  amount: "43000",
  currency: "USD",
  destination: "acct_1",
  transferGroup: "deal_1",
  sourceChargeId: "ch_1",
  idempotencyKey: "payout:1",
};
const found = { id: "tr_1", amount: 43_000n, amountReversed: 0n, currency: "USD", destination: "acct_1" };

test("a found transfer that is what was ordered is the payout", () => {
  expect(outcomeOfFound(found, wanted)).toEqual({ ok: true, id: "tr_1" });
});

test.each([{ amount: 42_999n }, { currency: "EUR" }, { destination: "acct_2" }, { amountReversed: 1n }])(
  "a found transfer that differs (%o) is for a person to look at",
  (difference) => {
    expect(outcomeOfFound({ ...found, ...difference }, wanted)).toMatchObject({ ok: false, kind: "unclear" });
  },
);

test("what differs is said in amounts that people read", () => {
  const outcome = outcomeOfFound({ ...found, amount: 17_000n, amountReversed: 500n }, wanted);
  expect(outcome).toMatchObject({
    message:
      "Transfer tr_1 is not what was ordered: $170.00 to acct_1, $5.00 of it taken back, not $430.00 to acct_1",
  });
});

test("every trouble has a sentence, known or not", () => {
  for (const code of ["payee_inactive", "balance_insufficient", "resource_missing", "something_new"])
    expect(payoutTrouble(code)).toMatch(/\.$/);
});

test("an amount that cannot be sent is refused for good; any other error leaves the outcome open", () => {
  expect(outcomeOfError(new RangeError("5 KWD must end in 0"))).toMatchObject({ kind: "rejected" });
  expect(outcomeOfError(new Error("socket hang up"))).toMatchObject({
    kind: "retry",
    message: "socket hang up",
  });
  expect(outcomeOfError("lost")).toMatchObject({ kind: "retry", message: "lost" });
});
