// A bank takes back a payment that was on its way back anyway: the second one for a deal that is paid for.
import { admin, closeWorld, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { openCheckout, press } from "#tests/support/money-walk.ts";

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
      expect(data).toMatchObject(outcome === "lost" ? { goesOn: true } : { outcome });
    await reconcile({});
    expect((await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } })).drift).toEqual(
      [],
    );
  },
);
