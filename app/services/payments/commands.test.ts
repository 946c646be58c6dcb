import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AdapterRig, startAdapterRig } from "#app/demo/stripe/testing/adapter-rig.ts";

const DAY = 24 * 3600 * 1000;
let all: AdapterRig;
let chargeId: string;
let destination: string;
beforeAll(async () => {
  all = await startAdapterRig();
});
afterAll(() => all.rig.close());
beforeEach(async () => {
  await all.rig.admin.reset();
  ({ chargeId } = await all.paid());
  destination = await all.payee();
});

describe("transfers", () => {
  test("two answers lost on the way: one transfer, found by the payout", async () => {
    const { rig, payments, transfer } = all;
    await rig.admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket", times: 2 });
    const sent = await transfer(destination, chargeId);
    expect(sent).toMatchObject({ ok: true });
    const found = await payments.findTransfer({ transferGroup: "deal_1", payoutId: "payout_1" });
    expect(found).toEqual({
      id: sent.ok && sent.id,
      balanceTransactionId: sent.ok && sent.balanceTransactionId,
      amount: 43_000n,
      amountReversed: 0n,
      currency: "USD",
      destination,
    });
    expect((await rig.stripe.transfers.list()).data).toHaveLength(1);
  });

  test("an answer that never comes is a retry; a day later the transfer is found, not repeated", async () => {
    const { rig, payments, transfer } = all;
    await rig.admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket", times: 3 });
    expect(await transfer(destination, chargeId)).toMatchObject({ ok: false, kind: "retry" });
    await rig.admin.advanceClock(DAY);
    expect(await payments.findTransfer({ transferGroup: "deal_1", payoutId: "payout_1" })).not.toBeNull();
    expect(await payments.findTransfer({ transferGroup: "deal_1", payoutId: "payout_2" })).toBeNull();
    expect(await payments.findTransfer({ transferGroup: "deal_2", payoutId: "payout_1" })).toBeNull();
  });

  test("a transfer is found beyond the first page", async () => {
    await all.transfer(destination, chargeId, 1n);
    for (let count = 0; count < 101; count += 1)
      await all.rig.stripe.transfers.create({
        amount: 1,
        currency: "usd",
        destination,
        source_transaction: chargeId,
        metadata: { payoutId: `other_${count}` },
      });
    expect(await all.payments.findTransfer({ transferGroup: "deal_1", payoutId: "payout_1" })).toMatchObject({
      amount: 1n,
    });
  });

  test("funds that have not settled, too much, a changed command", async () => {
    expect(await all.transfer(destination, undefined)).toMatchObject({
      ok: false,
      kind: "insufficient_funds",
      code: "balance_insufficient",
    });
    expect(await all.transfer(destination, chargeId, 47_301n, "b")).toMatchObject({
      ok: false,
      kind: "rejected",
    });
    expect(await all.transfer(destination, chargeId, 1n, "b")).toMatchObject({
      kind: "rejected",
      code: "idempotency_error",
    });
  });

  test("a payee who cannot be paid, and trouble that passes", async () => {
    await all.rig.admin.setPayeeStatus(destination, "restricted");
    expect(await all.transfer(destination, chargeId)).toMatchObject({ ok: false, kind: "payee_inactive" });
    await all.rig.admin.setPayeeStatus(destination, "active");
    await all.rig.admin.addFault({ route: "POST /v1/transfers", kind: "429" });
    expect(await all.transfer(destination, chargeId, 1n, "c")).toMatchObject({
      kind: "retry",
      code: "rate_limit",
    });
    expect(await all.transfer(destination, chargeId, 1n, "c")).toMatchObject({ ok: true });
    await all.rig.admin.addFault({ route: "POST /v1/transfers", kind: "500" });
    expect(await all.transfer(destination, chargeId, 1n, "d")).toMatchObject({
      kind: "retry",
      code: "api_error",
    });
  });

  test("an amount that Stripe cannot hold never leaves", async () => {
    await expect(all.transfer(destination, chargeId, 100_000_000n)).rejects.toThrow(RangeError);
    await expect(all.transfer(destination, chargeId, -1n)).rejects.toThrow(RangeError);
  });
});

test("refunds: given once, found again, refused beyond what is left", async () => {
  const refund = (amount: bigint, refundId: string) =>
    all.payments.createRefund({
      chargeId,
      amount,
      currency: "USD",
      reason: "requested_by_customer",
      metadata: { refundId },
      idempotencyKey: refundId,
    });
  const given = await refund(40_000n, "refund_1");
  expect(given).toMatchObject({ ok: true, status: "succeeded" });
  expect(await refund(40_000n, "refund_1")).toEqual(given);
  expect(await refund(7_301n, "refund_2")).toMatchObject({ ok: false, kind: "rejected" });
  expect(await refund(7_300n, "refund_3")).toMatchObject({ ok: true });
  expect(await refund(1n, "refund_4")).toMatchObject({ kind: "rejected", code: "charge_already_refunded" });
  expect(await all.payments.findRefund({ chargeId, refundId: "refund_1" })).toMatchObject({
    id: given.ok && given.id,
    amount: 40_000n,
    status: "succeeded",
  });
  expect(await all.payments.findRefund({ chargeId, refundId: "refund_2" })).toBeNull();
});
