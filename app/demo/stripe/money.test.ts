import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Rig, startRig } from "./testing/rig.ts";
import { activePayee, newPayee, paidCharge } from "./testing/walk.ts";

const DAY = 24 * 3600 * 1000;
let rig: Rig;
let payee: string;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  await rig.admin.reset();
  payee = await activePayee(rig);
});

async function usd(): Promise<{ available?: number; pending?: number }> {
  const balance = await rig.stripe.balance.retrieve();
  const amount = (rows: Stripe.Balance.Available[]) =>
    rows.find(({ currency }) => currency === "usd")?.amount;
  return { available: amount(balance.available), pending: amount(balance.pending) };
}

test("money settles after two days, and a transfer without a source waits for it", async () => {
  await paidCharge(rig, 10_000);
  expect(await usd()).toEqual({ available: 0, pending: 9_680 });
  const params = { amount: 9_000, currency: "usd", destination: payee };
  await expect(rig.stripe.transfers.create(params)).rejects.toMatchObject({ code: "balance_insufficient" });
  await rig.admin.advanceClock(2 * DAY);
  expect(await usd()).toEqual({ available: 9_680, pending: 0 });
  await rig.stripe.transfers.create(params);
  expect(await usd()).toEqual({ available: 680, pending: 0 });
});

test("a transfer from a charge goes at once, in the charge's currency, up to its amount", async () => {
  const charge = await paidCharge(rig, 10_000);
  const send = (amount: number, currency = "usd") =>
    rig.stripe.transfers.create({ amount, currency, destination: payee, source_transaction: charge.id });
  const first = await send(6_000);
  expect(first).toMatchObject({ transfer_group: "deal_1", source_transaction: charge.id, reversed: false });
  expect(await usd()).toEqual({ available: 0, pending: 3_680 });
  await expect(send(4_001)).rejects.toMatchObject({ param: "amount" });
  await expect(send(1_000, "eur")).rejects.toMatchObject({ param: "currency" });
  await rig.stripe.transfers.createReversal(first.id, { amount: 1_000 });
  await send(5_000);
  await expect(rig.stripe.transfers.createReversal(first.id, { amount: 5_001 })).rejects.toMatchObject({
    param: "amount",
  });
  const reversed = await rig.stripe.transfers.retrieve(first.id, { expand: ["balance_transaction"] });
  expect(reversed).toMatchObject({ amount_reversed: 1_000, reversed: false });
  expect(reversed.reversals.data).toHaveLength(1);
  expect(reversed.balance_transaction).toMatchObject({ type: "transfer", amount: -6_000 });
});

test("nobody who is not onboarded, and no stranger, is paid", async () => {
  const charge = await paidCharge(rig);
  const restricted = await newPayee(rig);
  const send = (destination: string) =>
    rig.stripe.transfers.create({ amount: 100, currency: "usd", destination, source_transaction: charge.id });
  await expect(send(restricted.id)).rejects.toMatchObject({ code: "insufficient_capabilities_for_transfer" });
  await expect(send("acct_nobody")).rejects.toMatchObject({ code: "resource_missing", param: "destination" });
  expect((await rig.stripe.transfers.list()).data).toEqual([]);
});

test("refunds stop at what is left and leave transfers alone", async () => {
  const charge = await paidCharge(rig, 10_000);
  await rig.stripe.transfers.create({
    amount: 5_000,
    currency: "usd",
    destination: payee,
    source_transaction: charge.id,
  });
  const refund = await rig.stripe.refunds.create({
    charge: charge.id,
    amount: 4_000,
    metadata: { refundId: "r1" },
  });
  expect(refund).toMatchObject({ status: "succeeded", charge: charge.id, currency: "usd" });
  await expect(rig.stripe.refunds.create({ charge: charge.id, amount: 6_001 })).rejects.toMatchObject({
    param: "amount",
  });
  await rig.stripe.refunds.create({ payment_intent: charge.payment_intent as string });
  await expect(rig.stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });
  expect(await rig.stripe.charges.retrieve(charge.id)).toMatchObject({
    amount_refunded: 10_000,
    refunded: true,
  });
  expect((await rig.stripe.refunds.list({ charge: charge.id })).data.map(({ amount }) => amount)).toEqual([
    6_000, 4_000,
  ]);
  expect((await rig.stripe.refunds.retrieve(refund.id)).metadata).toEqual({ refundId: "r1" });
  expect(await usd()).toEqual({ available: 0, pending: -5_320 });
});

test("every movement is listed once, in pages, and sums to the balance", async () => {
  const charge = await paidCharge(rig, 10_000);
  for (let count = 0; count < 5; count += 1)
    await rig.stripe.transfers.create({
      amount: 100,
      currency: "usd",
      destination: payee,
      source_transaction: charge.id,
    });
  const seen: Stripe.BalanceTransaction[] = [];
  let page = await rig.stripe.balanceTransactions.list({ limit: 2 });
  seen.push(...page.data);
  while (page.has_more) {
    page = await rig.stripe.balanceTransactions.list({ limit: 2, starting_after: seen.at(-1)?.id });
    seen.push(...page.data);
  }
  expect(seen).toHaveLength(6);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(6);
  expect(seen.at(-1)?.type).toBe("charge");
  expect(seen.reduce((sum, { net }) => sum + net, 0)).toBe(9_180);
  const bySource = await rig.stripe.balanceTransactions.list({ source: charge.id });
  expect(bySource.data.map(({ type }) => type)).toEqual(["charge"]);
  expect((await rig.stripe.balanceTransactions.list({ type: "transfer" })).data).toHaveLength(5);
  expect((await rig.stripe.balanceTransactions.list({ created: { gt: seen[0]?.created } })).data).toEqual([]);
  const all = await rig.stripe.transfers
    .list({ transfer_group: "deal_1", limit: 3 })
    .autoPagingToArray({ limit: 100 });
  expect(all).toHaveLength(5);
  const back = await rig.stripe.transfers.list({ limit: 2, ending_before: all[3]?.id });
  expect(back.data.map(({ id }) => id)).toEqual([all[1]?.id, all[2]?.id]);
});
