// What comes up while a deal stands still waits from then on, and not from the beginning of the standstill.
import { advance, closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { act, db } from "#app/db.server.ts";
import { decideStatement, questionStatement } from "#app/domain/commission/question.server.ts";
import { holdDeal, resumeDeal } from "#app/domain/deal/hold.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { done } from "#app/domain/refusal.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { newest, nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, type MoneyDeal } from "#tests/support/money-factory.ts";
import { press } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

const HOUR = 3_600_000;
const hold = ({ dealId }: MoneyDeal) => act((tx, now) => holdDeal(tx, now, dealId, "agreed"));
const resume = ({ dealId }: MoneyDeal) =>
  act(async (tx, now) => done(await resumeDeal(tx, now, await lockedDeal(tx, dealId))));

/** A deal with a statement of $50.00 that was issued. */
async function stated(): Promise<MoneyDeal> {
  const deal = await sellingDeal();
  await sold(deal, "1001", 40_000n);
  await nextStatement(deal);
  return deal;
}

test("a statement that was paid meanwhile is paid out after its own hold and the rest of the standstill", async () => {
  const deal = await stated();
  await silence(deal);
  const page = must(await startCheckout(deal.brand, { deal: deal.number, statement: 1 }));
  must(await hold(deal));
  await advance(20);
  await press(page.url, "pay");
  await settle();
  const payout = () => db.payout.findFirstOrThrow({ where: { dealId: deal.dealId } });
  const before = await payout();
  await advance(4);
  must(await resume(deal));
  const moved = (await payout()).releaseAt.getTime() - before.releaseAt.getTime();
  expect(moved / HOUR).toBeCloseTo(4, 1);
});

test("a statement that our staff decided meanwhile is due after its own time and the rest of the standstill", async () => {
  const deal = await stated();
  const question = { reason: "Orders are missing.", rows: [] };
  must(await questionStatement(deal.creator, { deal: deal.number, statement: 1, issue: 1 }, question));
  must(await hold(deal));
  await advance(30);
  must(await decideStatement(await makeAdmin(), { deal: deal.number, statement: 1 }, "It is right."));
  const due = await db.notification.findFirstOrThrow({
    where: { dealId: deal.dealId, kind: "commission_due" },
  });
  expect(due.data).toMatchObject({ decided: "It is right." });
  const before = await newest(deal);
  await advance(5);
  must(await resume(deal));
  const moved = ((await newest(deal)).dueAt?.getTime() ?? 0) - (before.dueAt?.getTime() ?? 0);
  expect(moved / HOUR).toBeCloseTo(5, 1);
});
