// One charge paid for several deals: what the card's bank does to it, and what its drift stops.
import { admin, advance, closeWorld, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { askToSend } from "#app/domain/chargeback/send-evidence.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { adminMoney } from "#app/domain/payout/admin-money.server.ts";
import { haltedReleases } from "#app/domain/payout/due-payouts.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, activatePayee, fund, press, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
beforeEach(() => db.$executeRaw`delete from reconciliation_run`);

const dealOf = ({ dealId }: MoneyDeal) => db.deal.findUniqueOrThrow({ where: { id: dealId } });
const payoutOf = ({ dealId }: MoneyDeal) => db.payout.findFirstOrThrow({ where: { dealId } });
const groupOf = ({ briefId }: MoneyDeal) => db.fundingGroup.findFirstOrThrow({ where: { briefId } });
const idOf = ({ dealId }: MoneyDeal) => dealId;

/** Two deals of $352.00 and $110.00 that one charge paid for, and a third of the same brief that was paid for alone. */
async function funded(): Promise<[MoneyDeal, MoneyDeal, MoneyDeal]> {
  const first = await makeDeal({ fees: [32_000n] });
  const second = await makeDeal({ beside: first, fees: [10_000n] });
  const alone = await makeDeal({ beside: first, fees: [5_000n] });
  const numbers = [first.number, second.number];
  const { url } = must(await startCheckout(first.brand, { briefId: first.briefId, numbers }));
  await press(url, "pay");
  await settle();
  await fund(alone);
  return [first, second, alone];
}

/** The work of these deals was accepted, and its hold is over. */
async function allDue(deals: readonly MoneyDeal[]): Promise<void> {
  for (const deal of deals) {
    await activatePayee(deal.creator);
    await accept(deal);
  }
  await advance(73);
}

async function disputed(deal: MoneyDeal): Promise<string> {
  const id = await admin.openDispute({ charge: (await groupOf(deal)).chargeId ?? "" });
  await settle();
  return id;
}

async function decided(disputeId: string, outcome: "won" | "lost") {
  await admin.decideDispute(disputeId, outcome);
  await settle();
  const row = await db.chargeback.findUniqueOrThrow({
    where: { disputeId },
    include: { shares: { orderBy: { amount: "desc" } } },
  });
  await expectSoundLedger();
  return row;
}

describe("a chargeback of a charge for several deals", () => {
  test("its parts are those of the charge, its deals alone stand still; won, both go on", async () => {
    const deals = await funded();
    const [first, second, alone] = deals;
    await allDue(deals);
    const disputeId = await disputed(first);
    const { id, shares } = await db.chargeback.findUniqueOrThrow({
      where: { disputeId },
      include: { shares: { orderBy: { amount: "desc" } } },
    });
    expect(shares).toMatchObject([
      { dealId: first.dealId, amount: 35_200n },
      { dealId: second.dealId, amount: 11_000n },
    ]);
    for (const deal of [first, second]) expect(await dealOf(deal)).toMatchObject({ pauseKind: "chargeback" });
    expect(await dealOf(alone)).toMatchObject({ pausedAt: null });
    await sendDue();
    const states = await Promise.all(deals.map(async (deal) => (await payoutOf(deal)).state));
    expect(states).toEqual(["scheduled", "scheduled", "paid"]);
    // The withdrawal is one movement of several deals: none of their books has it, and each is told of its part.
    expect(await db.journal.findMany({ where: { subjectId: id } })).toMatchObject([
      { kind: "chargeback_withdrawn", dealId: null },
    ]);
    const told = await db.notification.count({
      where: { kind: "chargeback_opened", userId: { in: [first.creator.userId, second.creator.userId] } },
    });
    expect(told).toBe(2);
    expect(await db.notification.count({ where: { kind: "chargeback_opened", dealId: alone.dealId } })).toBe(
      0,
    );

    await decided(disputeId, "won");
    for (const deal of [first, second]) expect(await dealOf(deal)).toMatchObject({ pausedAt: null });
    await advance(1);
    await sendDue();
    for (const deal of [first, second]) expect(await payoutOf(deal)).toMatchObject({ state: "paid" });
  });

  test("the evidence is one bundle about both deals", async () => {
    const [first, second, alone] = await funded();
    const disputeId = await disputed(first);
    const { id } = await db.chargeback.findUniqueOrThrow({ where: { disputeId } });
    must(await askToSend(await makeAdmin(), id, "Both were agreed on."));
    await settle();
    const { evidence } = await stripe().disputes.retrieve(disputeId);
    for (const { number } of [first, second])
      expect(evidence.product_description).toContain(`Deal ${number},`);
    expect(evidence.product_description).not.toContain(`Deal ${alone.number},`);
    await decided(disputeId, "won");
  });

  test("lost: each deal bears its own part, by how far its own work had come", async () => {
    const [first, second, alone] = await funded();
    await activatePayee(first.creator);
    await accept(first);
    const { shares } = await decided(await disputed(first), "lost");
    // The accepted work is paid all the same; of the open work a quarter is the creator's, with its service fee.
    expect(shares).toMatchObject([
      { dealId: first.dealId, fromHeld: 0n, lost: 35_200n },
      { dealId: second.dealId, fromHeld: 8_250n, lost: 2_750n },
    ]);
    expect(await dealOf(second)).toMatchObject({ state: "cancelled", cancelReason: "charged_back" });
    expect(await dealOf(alone)).toMatchObject({ state: "active" });
    expect(await balancesOf(alone.dealId)).toMatchObject({ held: 5_500n });
    for (const deal of [first, second]) expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n });
    expect(await db.refund.findMany({ where: { dealId: second.dealId } })).toMatchObject([
      { amount: 8_250n, state: "succeeded", refundId: null },
    ]);
    expect(await payoutOf(first)).toMatchObject({ state: "scheduled", amount: 32_000n });
  });
});

describe("drift of a charge for several deals", () => {
  async function found(): Promise<string[]> {
    await reconcile({});
    const run = await db.reconciliationRun.findFirstOrThrow({
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    });
    return (run.drift as { key: string }[]).map(({ key }) => key.split(":")[0] ?? "");
  }

  /** Writes past the database's own guards, as somebody with the owner's password could; undone by the same again. */
  const off = (idempotencyKey: string, by: number) =>
    db.$transaction([
      db.$executeRaw`set local session_replication_role = replica`,
      db.$executeRaw`update posting set amount = amount + sign(amount) * ${by}
        where journal_id = (select id from journal where idempotency_key = ${idempotencyKey})`,
    ]);

  test("its deals wait, and all the others are paid", async () => {
    const deals = await funded();
    const [first, second] = deals;
    await allDue(deals);
    expect(await found()).toEqual([]);
    const booked = `group:${(await groupOf(first)).id}`;
    await off(booked, 1);
    expect(await found()).toEqual(expect.arrayContaining(["entry_differs", "charge_not_shared"]));
    const halt = await haltedReleases(db);
    expect({ ...halt, dealIds: [...halt.dealIds].sort() }).toEqual({
      all: false,
      dealIds: [first, second].map(idOf).sort(),
    });
    expect((await adminMoney()).stoppedDeals).toEqual([first.number, second.number]);
    await sendDue();
    const states = await Promise.all(deals.map(async (deal) => (await payoutOf(deal)).state));
    expect(states).toEqual(["scheduled", "scheduled", "paid"]);
    await off(booked, -1);
    expect(await found()).toEqual([]);
    expect(await sendDue()).toBe(2);
    await expectSoundLedger();
  });

  test("the same when the bank's withdrawal of it is booked wrongly", async () => {
    const [first, second] = await funded();
    const disputeId = await disputed(first);
    const { id } = await db.chargeback.findUniqueOrThrow({ where: { disputeId } });
    expect(await found()).toEqual([]);
    await off(`chargeback:${id}`, 1);
    expect(await found()).toEqual(["entry_differs"]);
    const { all, dealIds } = await haltedReleases(db);
    expect([all, [...dealIds].sort()]).toEqual([false, [first, second].map(idOf).sort()]);
    await off(`chargeback:${id}`, -1);
    await decided(disputeId, "won");
  });

  test("a movement that nobody can explain still stops all of them", async () => {
    const [first] = await funded();
    const { chargeId } = await groupOf(first);
    await stripe().refunds.create({ charge: chargeId ?? "", amount: 100 });
    await found();
    await db.$executeRaw`update processor_entry set seen_at = seen_at - interval '1 hour'`;
    expect(await found()).toEqual(["entry_unexplained"]);
    expect(await haltedReleases(db)).toMatchObject({ all: true });
  });
});
