import { admin, advance, closeWorld, jobs, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { act, db } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import type { Account } from "#app/domain/ledger/accounts.ts";
import { type Line, settleAtProcessor } from "#app/domain/ledger/recipes.ts";
import { adminMoney } from "#app/domain/payout/admin-money.server.ts";
import { enqueueDuePayouts } from "#app/domain/payout/due-payouts.server.ts";
import type { DriftRow } from "#app/domain/payout/reconciliation.ts";
import { done } from "#app/domain/refusal.ts";
import { SHARE } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal } from "#tests/support/money-factory.ts";
import {
  accept,
  activatePayee,
  duePayout,
  fund,
  openCheckout,
  press,
  sendDue,
} from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(() => admin.clearFaults());

async function drift(): Promise<DriftRow[]> {
  await reconcile({});
  const run = await db.reconciliationRun.findFirstOrThrow({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  expect(run.finishedAt).not.toBeNull();
  return run.drift as unknown as DriftRow[];
}
const codes = async () =>
  (await drift()).map(({ key }) => key.replace(/:(?:txn|re|ch|tr)_.*|:[0-9a-f-]{36}$/, ""));
const notices = () => db.notification.count({ where: { kind: "drift_found" } });

describe("when nothing is wrong it is silent", () => {
  afterEach(expectSoundLedger);

  test("before anything ever happened", async () => {
    expect(await drift()).toEqual([]);
  });

  test("at every step of a deal: paid, settled, released, sent, refunded", async () => {
    const deal = await makeDeal();
    await activatePayee(deal.creator);
    await fund(deal);
    expect(await drift()).toEqual([]);
    await accept(deal);
    expect(await drift()).toEqual([]);
    await advance(49);
    expect(await drift()).toEqual([]);
    await advance(24);
    await sendDue();
    expect(await drift()).toEqual([]);
    const late = await makeDeal();
    const page = await openCheckout(late);
    await db.deal.update({ where: { id: late.dealId }, data: { state: "cancelled", dueAt: null } });
    await press(page, "pay");
    await settle();
    expect(await drift()).toEqual([]);
    await advance(72);
    expect(await drift()).toEqual([]);
    const money = await adminMoney();
    const available = money.trialBalance.find(({ kind }) => kind === "processor_available")?.balance;
    expect(money.processor).toMatchObject([{ currency: "USD", available, pending: 0n }]);
    expect(available).toBeGreaterThan(0n);
    expect(money.stopped).toBe(false);
  });

  test("when work that has no fee was accepted: nothing is paid for it", async () => {
    const { dealId } = await makeDeal({ fees: [0n], commission: SHARE });
    await db.deal.update({ where: { id: dealId }, data: { state: "active", dueAt: null } });
    await db.deliverable.updateMany({ where: { dealId }, data: { state: "accepted" } });
    expect(await drift()).toEqual([]);
  });

  test("while things are in flight: paid but not settled by us, sent but not recorded", async () => {
    const deal = await makeDeal();
    await admin.planWebhooks({ hold: true });
    await press(await openCheckout(deal), "pay");
    expect(await drift()).toEqual([]);
    await admin.planWebhooks({});
    await settle();
    const sent = await makeDeal();
    const payoutId = await duePayout(sent);
    await admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket", times: 3 });
    await expect(jobs["payout.send"]({ payoutId })).rejects.toThrow();
    expect(await drift()).toEqual([]);
    await jobs["payout.send"]({ payoutId });
    expect(await drift()).toEqual([]);
  });

  test("a fee that was not known at payment is booked when it is", async () => {
    const deal = await makeDeal();
    await press(await openCheckout(deal), "pay");
    await settle();
    await db.funding.updateMany({
      where: { dealId: deal.dealId },
      data: { availableAt: null, processorFee: null },
    });
    expect(await drift()).toEqual([]);
    const funding = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId } });
    expect(funding.processorFee).toBe(1_402n);
    expect(funding.availableAt).not.toBeNull();
  });

  test("two runs at the same time: one of them steps back", async () => {
    const before = await db.reconciliationRun.count();
    await Promise.all([reconcile({}), reconcile({})]);
    expect(await db.reconciliationRun.count()).toBe(before + 1);
    expect(await db.reconciliationRun.count({ where: { finishedAt: null } })).toBe(0);
  });

  test("a run that could not ask the processor leaves nothing that blocks the next", async () => {
    await admin.addFault({ route: "GET /v1/balance", kind: "fail_before", times: 3 });
    await expect(reconcile({})).rejects.toThrow();
    expect(await drift()).toEqual([]);
  });
});

describe("planted drift", () => {
  let payoutId: string;
  let chargeId: string;
  beforeAll(async () => {
    await makeAdmin();
    const deal = await makeDeal();
    payoutId = await duePayout(deal);
    const funding = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId, state: "paid" } });
    chargeId = funding.chargeId ?? "";
  });

  test("money that left the processor behind our back: after a grace, told once, releases stop", async () => {
    await stripe().refunds.create({ charge: chargeId, amount: 100 });
    expect(await codes()).toEqual([]);
    await db.$executeRaw`update processor_entry set seen_at = seen_at - interval '1 hour'`;
    expect(await codes()).toEqual(["entry_unexplained"]);
    expect(await notices()).toBe(1);
    expect(await codes()).toEqual(["entry_unexplained"]);
    expect(await notices()).toBe(1);
    expect(await enqueueDuePayouts()).toBe(0);
    expect((await adminMoney()).stopped).toBe(true);
  });

  test("once a journal explains it, drift is gone and releases go on", async () => {
    const entry = await db.processorEntry.findFirstOrThrow({ where: { journalId: null } });
    await act(async (tx, now) => {
      const lines = move(pending, suspense, 100n);
      const fact = {
        idempotencyKey: "found",
        processorId: entry.sourceId,
        memo: "Refunded by hand; see the ticket",
      };
      await post(tx, now, { kind: "refund_sent", ...fact, lines });
      return done(null);
    });
    expect(await codes()).toEqual([]);
    expect(await enqueueDuePayouts()).toBe(1);
    await settle();
    expect((await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).state).toBe("paid");
  });

  test("a journal that names a movement which the processor does not have", async () => {
    await act(async (tx, now) => {
      const fact = { idempotencyKey: "ghost", processorId: "tr_ghost", memo: "Never happened" };
      await post(tx, now, { kind: "refund_sent", ...fact, lines: move(pending, suspense, 5n) });
      return done(null);
    });
    await advance(1);
    expect(await codes()).toContain("entry_missing");
  });

  test("a balance that is not the processor's", async () => {
    await act(async (tx, now) => {
      const lines = settleAtProcessor({ currency: "USD", amount: 7n });
      const fact = { idempotencyKey: "cooked", memo: "No movement says so" };
      await post(tx, now, { kind: "deliverable_released", ...fact, lines });
      return done(null);
    });
    const keys = (await drift()).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(["balance_differs:USD:available", "balance_differs:USD:pending"]),
    );
  });
});

const pending: Account = { kind: "processor_pending", owner: "platform" };
const suspense: Account = { kind: "suspense", owner: "platform" };

function move(from: Account, to: Account, amount: bigint): Line[] {
  return [
    { account: from, currency: "USD", amount: -amount },
    { account: to, currency: "USD", amount },
  ];
}
