import {
  admin,
  advance,
  closeWorld,
  expireLeases,
  jobs,
  reconcile,
  settle,
} from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { act, db } from "#app/db.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { balancesOf, journalsOf, trialBalance } from "#app/domain/ledger/queries.server.ts";
import { enqueueStuckRefunds } from "#app/domain/payout/due-payouts.server.ts";
import { recordRefundReturned } from "#app/domain/payout/record-refund.server.ts";
import { scheduleRefund } from "#app/domain/payout/schedule-refund.server.ts";
import { done } from "#app/domain/refusal.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, activatePayee, fund, refundsOf, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.clearFaults();
  await expectSoundLedger();
});

function refund(deal: MoneyDeal, amount: bigint) {
  const { dealId } = deal;
  return act(async (tx, now) => {
    await scheduleRefund(tx, now, { dealId, amount, cause: `cancel:${dealId}`, reason: "cancelled" });
    return done(null);
  });
}
const refundOf = ({ dealId }: MoneyDeal) => db.refund.findFirstOrThrow({ where: { dealId } });

test("what is still held goes back to the card, once per cause, and the books close", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await accept(deal, 0);
  await refund(deal, 12_100n);
  await refund(deal, 12_100n);
  await settle();
  expect(await balancesOf(deal.dealId)).toMatchObject({
    funded: 47_300n,
    released: 35_200n,
    refunded: 12_100n,
    held: 0n,
  });
  expect(await refundsOf(deal)).toMatchObject([{ amount: 12_100, status: "succeeded" }]);
  expect(await refundOf(deal)).toMatchObject({ state: "succeeded", attempts: 1 });
  const told = { dealId: deal.dealId, kind: "refund_sent" };
  expect(await db.notification.count({ where: told })).toBe(1);
});

test("a cancelled deal pays its kill fee and sends back the rest, at the processor too, and stays cancelled", async () => {
  const deal = await makeDeal();
  await activatePayee(deal.creator);
  await fund(deal);
  await accept(deal, 0);
  // Of the second item, funded and without a draft, a quarter: 27.50, and 2.75 of its service fee.
  const sums = { kept: 2_750n, refunded: 9_075n };
  const input = { dealNumber: deal.number, reason: "We stop the campaign.", ...sums };
  expect(await cancelDeal(deal.brand, input)).toEqual({ ok: true, value: null });
  await advance(73);
  await sendDue();
  await settle();
  expect(await refundsOf(deal)).toMatchObject([{ amount: 9_075, status: "succeeded" }]);
  const payouts = await db.payout.findMany({ where: { dealId: deal.dealId }, orderBy: { amount: "asc" } });
  expect(payouts.map(({ amount, state }) => [amount, state])).toEqual([
    [2_750n, "paid"],
    [32_000n, "paid"],
  ]);
  const row = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { deliverables: true },
  });
  expect(row.state).toBe("cancelled");
  expect(row.deliverables.map(({ state }) => state).sort()).toEqual(["cancelled", "paid"]);
  expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, released: 38_225n, refunded: 9_075n });
});

test("more than is held cannot be refunded: the whole act rolls back", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await accept(deal, 0);
  await expect(refund(deal, 12_101n)).rejects.toThrow(/overdrawn/);
  expect(await db.refund.count({ where: { dealId: deal.dealId } })).toBe(0);
});

test("twenty jobs at once, lost answers and a lost job: one refund", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await refund(deal, 100n);
  const { id: refundId } = await refundOf(deal);
  await db.$executeRaw`delete from pgboss.job where name = 'refund.send'`;
  await admin.addFault({ route: "POST /v1/refunds", kind: "commit_then_drop_socket", times: 3 });
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => jobs["refund.send"]({ refundId })));
  expect(tries.filter(({ status }) => status === "rejected")).toHaveLength(1);
  await expireLeases();
  expect(await enqueueStuckRefunds()).toBe(1);
  expect(await enqueueStuckRefunds()).toBe(0);
  await settle();
  expect(await refundsOf(deal)).toHaveLength(1);
  expect(await refundOf(deal)).toMatchObject({ state: "succeeded", attempts: 2 });
});

test("a refund that the processor refuses for good is owed still, and waits for a person", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await refund(deal, 100n);
  await db.refund.updateMany({ where: { dealId: deal.dealId }, data: { chargeId: "ch_gone" } });
  await settle();
  const { state, failureMessage } = await refundOf(deal);
  expect(state).toBe("failed");
  expect(failureMessage).toMatch(/^resource_missing: /);
});

test("the bank sends a refund back: we owe it again, once", async () => {
  const deal = await makeDeal();
  await fund(deal);
  await refund(deal, 700n);
  await settle();
  const { refundId } = await refundOf(deal);
  await recordRefundReturned(refundId ?? "", null);
  await recordRefundReturned(refundId ?? "", null);
  expect((await refundOf(deal)).state).toBe("needs_review");
  const kinds = (await journalsOf(deal.dealId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "refund_failed")).toHaveLength(1);
  const owed = (await trialBalance()).find(({ kind }) => kind === "refunds_payable")?.balance;
  // 100 of the test above and these 700
  expect(owed).toBe(-800n);
  // The fake never returns refunds, so here the processor lacks what the ledger says: and that is noticed.
  await advance(1);
  await reconcile({});
  const run = await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  expect(JSON.stringify(run.drift)).toContain("entry_missing");
});
