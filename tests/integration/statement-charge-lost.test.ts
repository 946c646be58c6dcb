// The bank takes the payment of a statement back: it is paid out all the same, and what its orders' return would have sent
// back has been returned by the bank already.
import { admin, advance, closeWorld, jobs, reconcile, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { decideProposal, propose } from "#app/domain/money-review/propose.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, type MoneyDeal } from "#tests/support/money-factory.ts";
import { activatePayee, fund, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

/** The statement is agreed and paid in. */
async function payIn(deal: MoneyDeal, statement: number): Promise<void> {
  await nextStatement(deal);
  await silence(deal);
  await fund(deal, statement);
}

/** The bank keeps what the deal's first payment brought, or part of it. */
async function loseFirst({ dealId }: MoneyDeal, part: { amount?: number } = {}): Promise<void> {
  const { chargeId } = await db.funding.findFirstOrThrow({
    where: { dealId, state: "paid" },
    orderBy: { paidAt: "asc" },
  });
  const disputeId = await admin.openDispute({ charge: chargeId ?? "", ...part });
  await settle();
  await admin.decideDispute(disputeId, "lost");
  await jobs["chargeback.refresh"]({ disputeId });
  await settle();
}

test("what the lost charge leaves to be paid comes out of the balance, not out of the one that is spent", async () => {
  const deal = await sellingDeal({ days: 63 }, [0n]);
  await activatePayee(deal.creator);
  for (const statement of [1, 2]) {
    await sold(deal, `100${statement}`, 40_000n);
    await payIn(deal, statement);
  }
  await loseFirst(deal);
  const past = { type: "charge", source: "ch_past", currency: "usd", amount: 10_000_000, fee: 0 };
  await admin.addHistory([{ ...past, id: "txn_past", availableOn: 0, created: 0 }]);
  for (let month = 0; month < 3; month += 1) {
    await advance(31 * 24);
    await sendDue();
  }
  const payouts = await db.payout.findMany({ where: { dealId: deal.dealId } });
  expect(payouts.map(({ state, failureMessage }) => [state, failureMessage])).toEqual([
    ["paid", null],
    ["paid", null],
  ]);
});

const lossOf = ({ dealId }: MoneyDeal) => db.chargebackShare.findFirstOrThrow({ where: { dealId } });
const refundsOf = ({ dealId }: MoneyDeal) =>
  db.refund.findMany({ where: { dealId }, orderBy: { createdAt: "asc" } });

test("of orders returned later nothing is refunded: the bank has, and the marketplace has lost less", async () => {
  const deal = await sellingDeal({ days: 63 }, [0n]);
  await sold(deal, "1001", 40_000n);
  await payIn(deal, 1);
  await loseFirst(deal);
  const before = await lossOf(deal);
  expect(before).toMatchObject({ fromHeld: 0n, lost: before.amount });
  await sold(deal, "1001-R", -10_000n);
  await silence(deal);
  await settle();
  const [refund, ...others] = await refundsOf(deal);
  expect(others).toEqual([]);
  expect(refund).toMatchObject({ state: "succeeded", refundId: null });
  const back = refund?.amount ?? 0n;
  expect(await lossOf(deal)).toMatchObject({ fromHeld: back, lost: before.lost - back });
  const told = await db.notification.findMany({ where: { dealId: deal.dealId, kind: "refund_set_off" } });
  expect(told.map(({ userId }) => userId)).toEqual([deal.brand.userId]);
  expect(await db.auditEvent.count({ where: { dealId: deal.dealId, type: "refund.set_off" } })).toBe(1);
  await reconcile({});
  const { drift } = await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  expect(drift).toEqual([]);
});

test("only what was lost is set off: what the bank left to the brand goes to its card", async () => {
  const deal = await sellingDeal({ days: 63 }, [0n]);
  await sold(deal, "1001", 40_000n);
  await payIn(deal, 1);
  await sold(deal, "1002", 400_000n);
  await payIn(deal, 2);
  await loseFirst(deal);
  const { lost } = await lossOf(deal);
  await sold(deal, "1002-R", -200_000n);
  await silence(deal);
  await settle();
  const refunds = await refundsOf(deal);
  const { chargeId } = await db.funding.findFirstOrThrow({
    where: { dealId: deal.dealId },
    orderBy: { paidAt: "desc" },
  });
  expect(refunds).toMatchObject([
    { state: "succeeded", refundId: null, amount: lost },
    { state: "succeeded", refundId: expect.stringMatching(/^re_/) as string, chargeId },
  ]);
  expect(await lossOf(deal)).toMatchObject({ lost: 0n });
});

test("what a charge of which the bank kept a part cannot carry is paid by our staff, two of them", async () => {
  const deal = await sellingDeal({ days: 63 }, [0n]);
  await sold(deal, "1001", 40_000n);
  await payIn(deal, 1);
  await loseFirst(deal, { amount: 1_000 });
  await sold(deal, "1001-R", -20_000n);
  await silence(deal);
  await settle();
  const [, rest] = await refundsOf(deal);
  expect(await refundsOf(deal)).toMatchObject([
    { state: "succeeded", amount: 1_000n },
    { state: "failed", failureMessage: expect.stringMatching(/^charge_disputed/) as string },
  ]);
  const [one, two] = [await makeAdmin(), await makeAdmin()];
  const about = { kind: "refund", id: rest?.id ?? "" } as const;
  must(await propose(one, about, { act: "paid_by_bank" }, "Paid from our bank, statement 7."));
  const { id } = await db.moneyProposal.findFirstOrThrow({ where: { subjectId: about.id } });
  must(await decideProposal(two, id, "confirmed"));
  expect((await refundsOf(deal)).map(({ state }) => state)).toEqual(["succeeded", "succeeded"]);
});
