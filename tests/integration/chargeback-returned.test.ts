// A bank takes back a payment that was on its way back anyway: the second one for a deal that is paid for.
import { admin, advance, closeWorld, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { waitingForEvidence } from "#app/domain/chargeback/queue.server.ts";
import { askToSend } from "#app/domain/chargeback/send-evidence.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { enqueueStuckRefunds } from "#app/domain/payout/due-payouts.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import {
  accept,
  activatePayee,
  openCheckout,
  press,
  sendDue,
  transfersOf,
} from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

/** Paid twice; the bank takes the second payment back before its refund leaves. Resolves with the bank's case. */
async function paidTwice(deal: MoneyDeal): Promise<string> {
  const chargesOf = async () =>
    (await stripe().charges.list({ transfer_group: `deal_${deal.dealId}` })).data.map(({ id }) => id);
  const first = await openCheckout(deal);
  // We let go of its row, not of its page.
  await db.funding.updateMany({ where: { dealId: deal.dealId }, data: { state: "expired" } });
  const second = await openCheckout(deal);
  await admin.planWebhooks({ hold: true });
  await press(first, "pay");
  const [paid = ""] = await chargesOf();
  await press(second, "pay");
  const again = (await chargesOf()).find((id) => id !== paid) ?? "";
  const disputeId = await admin.openDispute({ charge: again });
  await admin.planWebhooks({});
  await settle();
  return disputeId;
}

const dealOf = ({ dealId }: MoneyDeal) => db.deal.findUniqueOrThrow({ where: { id: dealId } });

test("meanwhile the deal goes on and pays out; the payment's own refund waits for the bank", async () => {
  const deal = await makeDeal();
  await activatePayee(deal.creator);
  const disputeId = await paidTwice(deal);
  expect(await dealOf(deal)).toMatchObject({ state: "active", pausedAt: null });
  const told = await db.notification.findMany({ where: { dealId: deal.dealId, kind: "chargeback_opened" } });
  expect(told.length).toBeGreaterThan(1);
  for (const { data } of told) expect(data).toMatchObject({ aside: true });
  await accept(deal);
  await advance(73);
  await sendDue();
  expect(await transfersOf(deal)).toHaveLength(1);
  const refundOf = () => db.refund.findFirstOrThrow({ where: { dealId: deal.dealId } });
  await db.$executeRaw`update refund set lease_until = clock_timestamp() - interval '1 hour' where deal_id = ${deal.dealId}::uuid`;
  expect(await enqueueStuckRefunds()).toBe(1);
  await settle();
  expect(await refundOf()).toMatchObject({ state: "scheduled", attempts: 0 });
  await admin.decideDispute(disputeId, "won");
  await settle();
  await db.$executeRaw`update refund set lease_until = clock_timestamp() - interval '1 hour' where deal_id = ${deal.dealId}::uuid`;
  await enqueueStuckRefunds();
  await settle();
  expect(await refundOf()).toMatchObject({ state: "succeeded", attempts: 1 });
  expect(await dealOf(deal)).toMatchObject({ state: "active", pausedAt: null });
});

test.each(["lost", "won"] as const)(
  "%s, the deal goes on, and the brand has that payment back once",
  async (outcome) => {
    const deal = await makeDeal();
    const disputeId = await paidTwice(deal);
    await admin.decideDispute(disputeId, outcome);
    await settle();
    expect(await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } })).toMatchObject({
      state: "active",
      pausedAt: null,
    });
    expect(await balancesOf(deal.dealId)).toMatchObject({ funded: deal.cost, held: deal.cost });
    const refunds = await db.refund.findMany({ where: { dealId: deal.dealId } });
    expect(refunds).toMatchObject([{ reason: "already_funded", amount: deal.cost }]);
    expect(refunds[0]?.state).toBe(outcome === "lost" ? "succeeded" : "scheduled");
    const told = await db.notification.findMany({ where: { dealId: deal.dealId, kind: "chargeback_ended" } });
    expect(told.length).toBeGreaterThan(0);
    for (const { data } of told)
      expect(data).toMatchObject(
        outcome === "lost" ? { goesOn: true, aside: true } : { outcome, aside: true },
      );
    await reconcile({});
    expect((await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } })).drift).toEqual(
      [],
    );
  },
);

test("its bank is not answered, because it goes back in any case; once its refund has left it is", async () => {
  const staff = await makeAdmin();
  const deal = await makeDeal();
  const waiting = await waitingForEvidence();
  const disputeId = await paidTwice(deal);
  const { id, chargeId } = await db.chargeback.findUniqueOrThrow({ where: { disputeId } });
  expect(await waitingForEvidence()).toBe(waiting);
  expect(await askToSend(staff, id, "")).toMatchObject({ code: "payment_goes_back" });
  const told = await db.notification.findFirstOrThrow({
    where: { dealId: deal.dealId, kind: "chargeback_opened", userId: staff.userId },
  });
  expect(told.data).toMatchObject({ unanswered: true });
  // As if it had left before the bank was asked.
  await db.refund.updateMany({ where: { chargeId }, data: { refundId: `re_${id}`, state: "succeeded" } });
  expect(await waitingForEvidence()).toBe(waiting + 1);
  await db.refund.updateMany({ where: { chargeId }, data: { refundId: null, state: "scheduled" } });
});
