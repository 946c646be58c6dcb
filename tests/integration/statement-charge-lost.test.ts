// Two statements are paid in, and the bank takes the first payment back: both are paid out all the same.
import { admin, advance, closeWorld, jobs, settle } from "#tests/support/money-world.ts";
import { afterAll, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { activatePayee, press, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);

test("what the lost charge leaves to be paid comes out of the balance, not out of the one that is spent", async () => {
  const deal = await sellingDeal({ days: 63 }, [0n]);
  await activatePayee(deal.creator);
  for (const statement of [1, 2]) {
    await sold(deal, `100${statement}`, 40_000n);
    await nextStatement(deal);
    await silence(deal);
    const { url } = must(await startCheckout(deal.brand, { deal: deal.number, statement }));
    await press(url, "pay");
    await settle();
  }
  const paid = await db.funding.findMany({
    where: { dealId: deal.dealId, state: "paid" },
    orderBy: [{ paidAt: "asc" }],
  });
  expect(paid).toHaveLength(2);
  const disputeId = await admin.openDispute({ charge: paid[0]?.chargeId ?? "" });
  await settle();
  await admin.decideDispute(disputeId, "lost");
  await jobs["chargeback.refresh"]({ disputeId });
  await settle();
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
  await expectSoundLedger();
});
