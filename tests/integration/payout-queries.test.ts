import { advance, closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import {
  adminMoney,
  creatorMoney,
  creatorPayouts,
  dealMoney,
  newestFunding,
} from "#app/domain/payout/queries.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, activatePayee, fund, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);

const nothing = { heldUntilApproval: 0n, liveCheck: 0n, onItsWay: 0n, notFundedYet: 0n, paidThisYear: 0n };
const totals = async ({ creator }: MoneyDeal) => (await creatorMoney(creator)).totals;
const deliverables = (deal: MoneyDeal, state: "live_check" | "in_review") =>
  db.deliverable.updateMany({ where: { dealId: deal.dealId }, data: { state } });

test("a creator's money moves through its stages, net of fees, and never counts twice", async () => {
  const deal = await makeDeal({ creatorFeeBps: 1_000 });
  const at = (stage: Partial<typeof nothing>) => [{ currency: "USD", ...nothing, ...stage }];
  expect(await totals(deal)).toEqual(at({ notFundedYet: 38_700n }));
  await activatePayee(deal.creator);
  await fund(deal);
  expect(await totals(deal)).toEqual(at({ heldUntilApproval: 38_700n }));
  await deliverables(deal, "live_check");
  expect(await totals(deal)).toEqual(at({ liveCheck: 38_700n }));
  await accept(deal, 0);
  expect(await totals(deal)).toEqual(at({ liveCheck: 9_900n, onItsWay: 28_800n }));
  await advance(73);
  await sendDue();
  expect(await totals(deal)).toEqual(at({ liveCheck: 9_900n, paidThisYear: 28_800n }));
  await db.payout.updateMany({ where: { dealId: deal.dealId }, data: { paidAt: new Date("2020-06-01") } });
  expect(await totals(deal)).toEqual(at({ liveCheck: 9_900n }));
});

describe("payout pages", () => {
  let deal: MoneyDeal;
  beforeAll(async () => {
    deal = await makeDeal({ fees: [100n, 200n, 300n, 400n, 500n] });
    await fund(deal);
    for (let index = 0; index < 5; index += 1) await accept(deal, index);
  });

  test("keyset pages show each payout once, newest first, to its creator only", async () => {
    const seen: bigint[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof creatorPayouts>> = await creatorPayouts(deal.creator, cursor, 2);
      seen.push(...page.rows.map(({ net }) => net));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual([500n, 400n, 300n, 200n, 100n]);
    const other = await makeDeal();
    expect((await creatorPayouts(other.creator)).rows).toEqual([]);
    expect((await creatorPayouts(deal.creator, "garbage", 2)).rows).toHaveLength(2);
  });

  test("a row says what it is for, and whether it can arrive", async () => {
    const { rows, payee } = await creatorMoney(deal.creator);
    expect(payee).toBe("none");
    expect(rows[0]).toMatchObject({
      dealNumber: deal.number,
      brandName: "Pepperjar",
      state: "scheduled",
      gross: 500n,
      fee: 0n,
    });
    expect(rows[0]?.deliverable).toMatch(/reel/i);
  });

  test("a page's numbers take few statements", async () => {
    const context = { id: "test", statements: 0 };
    await requestContext.run(context, () => creatorMoney(deal.creator));
    expect(context.statements).toBeLessThanOrEqual(4);
    context.statements = 0;
    await requestContext.run(context, () => adminMoney());
    expect(context.statements).toBeLessThanOrEqual(9);
  });

  test("what a deal moved, and its newest funding to its own brand only", async () => {
    const money = await dealMoney(deal.dealId);
    expect(money.balances).toMatchObject({ funded: 1_650n, released: 1_650n, held: 0n });
    expect(money.fundings).toMatchObject([{ state: "paid", amount: 1_650n, returned: null }]);
    expect(money.payouts).toHaveLength(5);
    expect(await newestFunding(deal.brand, deal.number)).toMatchObject({ state: "paid" });
    expect(await newestFunding((await makeDeal()).brand, deal.number)).toBeNull();
  });

  test("what does not go on by itself is shown to the admins", async () => {
    await advance(100);
    await sendDue();
    await settle();
    const { payouts } = await adminMoney();
    expect(payouts.filter(({ dealNumber }) => dealNumber === deal.number)).toHaveLength(5);
    expect(payouts.every(({ state }) => state === "blocked_payee")).toBe(true);
  });
});
