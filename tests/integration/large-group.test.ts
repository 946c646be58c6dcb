// As many deals in one checkout as it takes: what has been paid is written down in one transaction, also on a slow machine.
import { admin, closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { db } from "#app/db.server.ts";
import { MOST_DEALS } from "#app/domain/payout/funding-group.ts";
import { openGroup } from "#app/domain/payout/open-group.server.ts";
import { settleGroup } from "#app/domain/payout/settle-group.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { press } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

/** Deals of one brief that wait for their funds, with the arguments that name them. */
async function waiting(count: number) {
  const first = await makeDeal({ fees: [10_000n] });
  const deals: MoneyDeal[] = [first];
  while (deals.length < count) deals.push(await makeDeal({ beside: first, fees: [10_000n] }));
  const asked = { briefId: first.briefId, numbers: deals.map(({ number }) => number) };
  return { brand: first.brand, deals, asked };
}

/** How many statements it takes to settle a group of so many deals. */
async function statementsFor(count: number): Promise<number> {
  const { brand, deals, asked } = await waiting(count);
  const { groupId } = must(await openGroup(brand, asked));
  const amount = deals.reduce((sum, { cost }) => sum + cost, 0n);
  const paid = { checkoutId: `cs_${groupId}`, chargeId: `ch_${groupId}`, amount, currency: "USD" };
  const context = { id: groupId, statements: 0 };
  const settled = await requestContext.run(context, () => settleGroup(groupId, paid));
  expect(must(settled)).toEqual({ funded: count, returned: 0 });
  return context.statements;
}

test("each deal takes what one alone takes, and no more", async () => {
  const one = await statementsFor(1);
  expect(await statementsFor(MOST_DEALS)).toBeLessThanOrEqual(one * MOST_DEALS);
});

test("opening, settling and charging back have the time that so many deals need on a slow machine", async () => {
  const acts = vi.spyOn(db, "$transaction");
  const timeouts = () =>
    acts.mock.calls.splice(0).map((call) => (call[1] as { timeout?: number }).timeout ?? 0);
  const { brand, deals, asked } = await waiting(3);
  timeouts();
  const { url } = must(await startCheckout(brand, asked));
  expect(Math.max(...timeouts())).toBe(60_000);
  await press(url, "pay");
  await settle();
  expect(Math.max(...timeouts())).toBe(60_000);
  const { chargeId } = await db.fundingGroup.findFirstOrThrow({ where: { briefId: asked.briefId } });
  const disputeId = await admin.openDispute({ charge: chargeId ?? "" });
  await settle();
  await admin.decideDispute(disputeId, "lost");
  await settle();
  expect(Math.max(...timeouts())).toBe(60_000);
  acts.mockRestore();
  const ids = deals.map(({ dealId }) => dealId);
  expect(await db.deal.count({ where: { id: { in: ids }, state: "cancelled" } })).toBe(3);
});
