// A card's bank takes a payment back: where the money is at each moment, who bears it, who is told.
import { admin, advance, closeWorld, jobs, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { recordChargeback } from "#app/domain/chargeback/record-chargeback.server.ts";
import { askToSend } from "#app/domain/chargeback/send-evidence.server.ts";
import { lookAfterChargebacks, remindOfChargebacks } from "#app/domain/chargeback/sweep.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { enqueueStuckRefunds } from "#app/domain/payout/due-payouts.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { duePayout, fund, refundsOf, sendDue, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
beforeEach(() => db.$executeRaw`delete from reconciliation_run`);
afterEach(async () => {
  await admin.planWebhooks({});
  await expectSoundLedger();
  // Nothing of it is drift: every movement at the bank has its journal.
  await reconcile({});
  await db.$executeRaw`update processor_entry set seen_at = seen_at - interval '1 hour'`;
  await advance(0.1);
  await reconcile({});
  const run = await db.reconciliationRun.findFirstOrThrow({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  expect(run.drift).toEqual([]);
});

const chargeOf = async (deal: MoneyDeal) =>
  (await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId, state: "paid" } })).chargeId ?? "";
const caseOf = (deal: MoneyDeal) =>
  db.chargeback.findFirstOrThrow({
    where: { shares: { some: { dealId: deal.dealId } } },
    include: { shares: true },
  });
const dealOf = (deal: MoneyDeal) => db.deal.findUniqueOrThrow({ where: { id: deal.dealId } });
const balance = async (kind: string, owner: string) => {
  const [row] = await db.$queryRaw<{ sum: bigint }[]>`
    select coalesce(sum(p.amount), 0)::bigint as sum from ledger_account a join posting p on p.account_id = a.id
    where a.kind::text = ${kind} and a.owner = ${owner}`;
  return row?.sum;
};
const losses = () => balance("losses", "platform");

async function disputed(
  deal: MoneyDeal,
  given: { amount?: number; inquiry?: boolean } = {},
): Promise<string> {
  const id = await admin.openDispute({ charge: await chargeOf(deal), ...given });
  await settle();
  return id;
}

async function decide(disputeId: string, outcome: "won" | "lost"): Promise<void> {
  await admin.decideDispute(disputeId, outcome);
  await settle();
}

const toldOf = (deal: MoneyDeal, kind: string) =>
  db.notification.findMany({ where: { dealId: deal.dealId, kind }, select: { userId: true } });

describe("while the bank has the money", () => {
  test("it is in suspense, the deal stands still, nothing leaves; won, all of it goes on", async () => {
    const staff = await makeAdmin();
    const deal = await makeDeal();
    const payoutId = await duePayout(deal);
    const disputeId = await disputed(deal);
    const { id, amount, state } = await caseOf(deal);
    expect({ amount, state }).toEqual({ amount: deal.cost, state: "open" });
    expect(await balance("suspense", id)).toBe(deal.cost);
    expect(await dealOf(deal)).toMatchObject({ pauseKind: "chargeback" });
    expect(await sendDue()).toBe(0);
    await jobs["payout.send"]({ payoutId });
    expect(await transfersOf(deal)).toEqual([]);
    const told = (await toldOf(deal, "chargeback_opened")).map(({ userId }) => userId);
    expect(told).toEqual(expect.arrayContaining([deal.brand.userId, deal.creator.userId, staff.userId]));

    await decide(disputeId, "won");
    expect(await balance("suspense", id)).toBe(0n);
    expect(await dealOf(deal)).toMatchObject({ pausedAt: null, state: "active" });
    await advance(1);
    expect(await sendDue()).toBe(1);
    expect(await transfersOf(deal)).toHaveLength(1);
    expect((await toldOf(deal, "chargeback_ended")).length).toBeGreaterThanOrEqual(3);
  });

  test("an inquiry takes nothing and stops nothing; the staff alone are told", async () => {
    const deal = await makeDeal();
    await fund(deal);
    const disputeId = await disputed(deal, { inquiry: true });
    expect(await caseOf(deal)).toMatchObject({ state: "inquiry", withdrawnAt: null });
    expect(await dealOf(deal)).toMatchObject({ pausedAt: null });
    const told = (await toldOf(deal, "chargeback_opened")).map(({ userId }) => userId);
    expect(told).not.toContain(deal.brand.userId);
    await decide(disputeId, "lost");
    expect(await caseOf(deal)).toMatchObject({ state: "closed" });
  });

  test("a refund on its way waits, so that the brand is not paid back twice", async () => {
    const deal = await makeDeal();
    await fund(deal);
    await disputedAfterCancelling(deal);
    expect(await refundsOf(deal)).toEqual([]);
  });
});

/** Cancels, and lets the bank be faster than the refund. */
async function disputedAfterCancelling(deal: MoneyDeal): Promise<string> {
  const { dealId, number } = deal;
  const quarter = deal.gross / 4n;
  const kept = quarter;
  const refunded = deal.cost - quarter - deal.brandFee / 4n;
  const cancelled = await cancelDeal(deal.brand, { dealNumber: number, reason: "We stop.", kept, refunded });
  expect(cancelled.ok).toBe(true);
  await db.$executeRaw`delete from pgboss.job where name = 'refund.send'`;
  const disputeId = await disputed(deal);
  const refunds = await db.refund.findMany({ where: { dealId } });
  for (const { id: refundId } of refunds) await jobs["refund.send"]({ refundId });
  return disputeId;
}

describe("lost", () => {
  test("held money takes the place of the refund, the creator keeps what the contract gives, the rest is our loss", async () => {
    const before = (await losses()) ?? 0n;
    const deal = await makeDeal();
    await fund(deal);
    const disputeId = await disputed(deal);
    await decide(disputeId, "lost");
    const { id, shares } = await caseOf(deal);
    expect(await dealOf(deal)).toMatchObject({ state: "cancelled", pausedAt: null });
    expect(await balance("suspense", id)).toBe(0n);
    // A quarter of the fee is the creator's for funded work, and the service fee on it is the marketplace's.
    const kept = deal.gross / 4n;
    const lost = kept + deal.brandFee / 4n;
    expect(shares).toMatchObject([{ fromHeld: deal.cost - lost, lost }]);
    expect(((await losses()) ?? 0n) - before).toBe(lost);
    const { funded, held, released, refunded } = await balancesOf(deal.dealId);
    expect({ held, sum: released + refunded }).toEqual({ held: 0n, sum: funded });
    expect(await refundsOf(deal)).toEqual([]);
    expect((await db.refund.findMany({ where: { dealId: deal.dealId } })).map((one) => one.state)).toEqual([
      "succeeded",
    ]);
    const payouts = await db.payout.findMany({ where: { dealId: deal.dealId } });
    expect(payouts.reduce((sum, { amount }) => sum + amount, 0n)).toBe(kept);
  });

  test("what was earned is paid all the same, out of the balance and not out of the charge that is gone", async () => {
    const other = await makeDeal({ fees: [900_000n] });
    await fund(other);
    const deal = await makeDeal({ fees: [32_000n] });
    const payoutId = await duePayout(deal);
    await decide(await disputed(deal), "lost");
    await advance(1);
    expect(await sendDue()).toBeGreaterThan(0);
    const payout = await db.payout.findUniqueOrThrow({ where: { id: payoutId } });
    expect(payout).toMatchObject({ state: "paid" });
    expect(payout.parameters).toMatchObject({ sourceChargeId: null });
    expect((await caseOf(deal)).shares).toMatchObject([{ fromHeld: 0n, lost: deal.cost }]);
  });

  test("a partial one leaves a refund of the rest", async () => {
    const deal = await makeDeal();
    await fund(deal);
    const disputeId = await disputed(deal, { amount: 10_000 });
    await decide(disputeId, "lost");
    expect((await caseOf(deal)).shares).toMatchObject([{ fromHeld: 10_000n, lost: 0n }]);
    const refunds = await db.refund.findMany({ where: { dealId: deal.dealId }, orderBy: { amount: "asc" } });
    const sum = refunds.reduce((all, { amount }) => all + amount, 0n);
    expect(sum).toBe((await balancesOf(deal.dealId)).refunded);
    expect(refunds.find(({ state }) => state === "succeeded")).toMatchObject({
      amount: 10_000n,
      refundId: null,
    });
  });

  test("a cancelled deal's refund that waited is paid by the bank instead", async () => {
    const deal = await makeDeal();
    await fund(deal);
    const disputeId = await disputedAfterCancelling(deal);
    await decide(disputeId, "lost");
    await advance(1);
    await enqueueStuckRefunds();
    await settle();
    expect(await refundsOf(deal)).toEqual([]);
    const [refund] = await db.refund.findMany({ where: { dealId: deal.dealId } });
    expect(refund).toMatchObject({ state: "succeeded", refundId: null });
  });
});

describe("however it is told", () => {
  test("twice, late and in the wrong order: the same end, once", async () => {
    const deal = await makeDeal();
    await fund(deal);
    const charge = await chargeOf(deal);
    await admin.planWebhooks({ drop: "all" });
    const disputeId = await admin.openDispute({ charge });
    const early = await stripe().disputes.retrieve(disputeId);
    await admin.decideDispute(disputeId, "won");
    await admin.planWebhooks({});
    const tellIt = () => jobs["chargeback.refresh"]({ disputeId });
    await Promise.all(Array.from({ length: 8 }, tellIt));
    const facts = {
      ...{
        disputeId,
        chargeId: charge,
        status: early.status,
        reason: early.reason,
        openedAt: await appNow(),
      },
      ...{ amount: deal.cost, currency: "USD", evidenceDueAt: null, withdrawn: true, reinstated: false },
    };
    expect((await recordChargeback(facts)).ok).toBe(true);
    expect(await caseOf(deal)).toMatchObject({ state: "won" });
    expect(await dealOf(deal)).toMatchObject({ pausedAt: null, state: "active" });
    const journals = await db.journal.findMany({
      where: { dealId: deal.dealId, kind: { startsWith: "chargeback" } },
    });
    expect(journals.map(({ kind }) => kind).sort()).toEqual([
      "chargeback_reinstated",
      "chargeback_withdrawn",
    ]);
  });

  test("lost webhooks: the movement of the money shows it, and the poll its end", async () => {
    const deal = await makeDeal();
    await fund(deal);
    await admin.planWebhooks({ drop: "all" });
    const disputeId = await admin.openDispute({ charge: await chargeOf(deal) });
    await reconcile({});
    // Those of the tests above that are open still are polled with it.
    expect(await lookAfterChargebacks()).toBeGreaterThan(0);
    await settle();
    expect(await caseOf(deal)).toMatchObject({ disputeId, state: "open" });
    await admin.decideDispute(disputeId, "won");
    await advance(2);
    expect(await lookAfterChargebacks()).toBeGreaterThan(0);
    expect(await lookAfterChargebacks()).toBe(0);
    await settle();
    await admin.planWebhooks({});
    expect(await caseOf(deal)).toMatchObject({ state: "won" });
  });
});

test("the evidence is sent once, by somebody who may, with what we hold; in time the staff are reminded", async () => {
  const staff = await makeAdmin();
  const deal = await makeDeal();
  await fund(deal);
  const disputeId = await disputed(deal);
  const { id } = await caseOf(deal);
  await advance(24 * 7);
  expect(await remindOfChargebacks()).toBe(1);
  expect(await remindOfChargebacks()).toBe(0);
  expect(await askToSend({ ...staff, role: "moderator" }, id, "")).toMatchObject({ code: "not_allowed" });
  expect((await askToSend(staff, id, "The work was delivered.")).ok).toBe(true);
  expect((await askToSend(staff, id, "Again.")).ok).toBe(true);
  await settle();
  const sent = await stripe().disputes.retrieve(disputeId);
  expect(sent.status).toBe("under_review");
  expect(sent.evidence_details.submission_count).toBe(1);
  expect(sent.evidence.uncategorized_text).toContain("The work was delivered.");
  // Nobody wrote anything, so that there is no heading without a message under it.
  expect(sent.evidence.uncategorized_text).not.toContain("What both sides wrote");
  expect(sent.evidence.access_activity_log).toContain("Funds secured");
  expect(await caseOf(deal)).toMatchObject({ state: "submitted", sentAt: expect.any(Date) as Date });
  expect(await askToSend(staff, id, "More.")).toMatchObject({ ok: true });
  // The bank of the stand-in decides three days later, for whoever sent something.
  await advance(24 * 4);
  await stripe().disputes.retrieve(disputeId);
  await settle();
  expect(await caseOf(deal)).toMatchObject({ state: "won" });
});
