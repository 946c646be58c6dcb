import { admin, advance, closeWorld, jobs, reconcile, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { openGroup } from "#app/domain/payout/open-group.server.ts";
import { enqueueStaleFundings } from "#app/domain/payout/stale-fundings.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { accept, activatePayee, openCheckout, press, sendDue } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.planWebhooks({});
  await admin.clearFaults();
  await settle();
  await expectSoundLedger();
});

type Deals = [MoneyDeal, MoneyDeal, MoneyDeal];

/** Three deals of one brief that wait for $473.00, $110.00 and $11.00. */
async function three(): Promise<Deals> {
  const first = await makeDeal();
  const beside = first;
  return [first, await makeDeal({ beside, fees: [10_000n] }), await makeDeal({ beside, fees: [1_000n] })];
}

async function openPage(deals: readonly MoneyDeal[]): Promise<string> {
  const [first] = deals;
  if (!first) throw new Error("No deals");
  const numbers = deals.map(({ number }) => number);
  const started = await startCheckout(first.brand, { briefId: first.briefId, numbers });
  if (!started.ok) throw new Error(started.code);
  return started.value.url;
}
const statesOf = async (deals: readonly MoneyDeal[]) =>
  Promise.all(
    deals.map(async ({ dealId }) => (await db.deal.findUniqueOrThrow({ where: { id: dealId } })).state),
  );
const groupOf = ({ briefId }: MoneyDeal) =>
  db.fundingGroup.findMany({
    where: { briefId },
    include: { fundings: { orderBy: { amount: "desc" } } },
    orderBy: { createdAt: "asc" },
  });
const sessionOf = (url: string) => stripe().checkout.sessions.retrieve(url.split("/").at(-1) ?? "");
const lapse = ({ dealId }: MoneyDeal) =>
  db.deal.update({ where: { id: dealId }, data: { state: "cancelled", dueAt: null } });

describe("one checkout for several deals", () => {
  test("one page with a line for each; one charge funds all, its fee shared out, a receipt for each", async () => {
    const deals = await three();
    const page = await openPage(deals);
    expect((await sessionOf(page)).amount_total).toBe(59_400);
    await press(page, "pay");
    await settle();
    expect(await statesOf(deals)).toEqual(["active", "active", "active"]);
    const [group] = await groupOf(deals[0]);
    // 2.9 % of 594.00, rounded, and 0.30: 17.53, in proportion to 473, 110 and 11.
    expect(group).toMatchObject({ state: "paid", paidAmount: 59_400n, processorFee: 1_753n });
    expect(group?.fundings.map(({ processorFee }) => processorFee)).toEqual([1_396n, 325n, 32n]);
    expect(new Set(group?.fundings.map(({ chargeId }) => chargeId))).toEqual(new Set([group?.chargeId]));
    for (const { dealId, cost } of deals) {
      expect(await balancesOf(dealId)).toMatchObject({ funded: cost, held: cost });
      expect(await db.paper.findMany({ where: { dealId } })).toMatchObject([
        { kind: "receipt", total: cost },
      ]);
      expect(await db.notification.count({ where: { dealId, kind: "deal_funded" } })).toBe(2);
    }
    // One movement at the processor, one journal.
    const charge = { processorId: group?.chargeId ?? "" };
    expect(await db.journal.findMany({ where: charge })).toMatchObject([{ kind: "group_paid" }]);
    await reconcile({});
    expect((await db.reconciliationRun.findFirstOrThrow({ orderBy: { startedAt: "desc" } })).drift).toEqual(
      [],
    );
  });

  test("a second press and a lost answer lead to the same page", async () => {
    const deals = await three();
    await admin.addFault({ route: "POST /v1/checkout/sessions", kind: "commit_then_drop_socket", times: 1 });
    const pages = await Promise.all(Array.from({ length: 6 }, () => openPage(deals)));
    expect(new Set(pages).size).toBe(1);
    expect(await groupOf(deals[0])).toHaveLength(1);
  });

  test("a page whose opening was never recorded still funds the deals of the group it names", async () => {
    const deals = await three();
    const page = await openPage(deals);
    await db.fundingGroup.updateMany({ where: { briefId: deals[0].briefId }, data: { checkoutId: null } });
    await press(page, "pay");
    await settle();
    expect(await statesOf(deals)).toEqual(["active", "active", "active"]);
  });

  test("when every webhook is lost the poll finds the payment; twenty at once settle once", async () => {
    const deals = await three();
    await admin.planWebhooks({ drop: "all" });
    await press(await openPage(deals), "pay");
    await advance(0.05);
    expect(await enqueueStaleFundings()).toBeGreaterThan(0);
    const groupId = (await groupOf(deals[0]))[0]?.id ?? "";
    await Promise.all(Array.from({ length: 20 }, () => jobs["group.refresh"]({ groupId })));
    await settle();
    expect(await db.journal.count({ where: { kind: "share_funded", dealId: deals[0].dealId } })).toBe(1);
  });
});

describe("a deal is in one checkout at a time", () => {
  test("a group closes the page of one deal, and that deal's page closes the group's", async () => {
    const deals = await three();
    const alone = await openCheckout(deals[0]);
    const together = await openPage(deals);
    expect((await sessionOf(alone)).status).toBe("expired");
    const again = await openCheckout(deals[0]);
    expect((await sessionOf(together)).status).toBe("expired");
    expect((await sessionOf(again)).status).toBe("open");
    const open = { state: "open" as const, dealId: { in: deals.map(({ dealId }) => dealId) } };
    expect(await db.funding.count({ where: open })).toBe(1);
  });

  test("of a page that was paid a moment ago nothing is opened a second time", async () => {
    const deals = await three();
    await admin.planWebhooks({ hold: true });
    await press(await openCheckout(deals[0]), "pay");
    expect(await openPage(deals)).toContain("paid=1");
    await admin.planWebhooks({});
    await settle();
    expect(await statesOf(deals)).toEqual(["active", "funding", "funding"]);
    expect(await db.refund.count({ where: { dealId: deals[0].dealId } })).toBe(0);
  });

  test("overlapping groups opened at the same time leave each deal in one", async () => {
    const [a, b, c] = await three();
    const numbers = [
      [a, b],
      [b, c],
      [a, c],
    ].map((pair) => pair.map(({ number }) => number));
    const open = (of: number[]) => openGroup(a.brand, { briefId: a.briefId, numbers: of });
    await Promise.all([...numbers, ...numbers].map(open));
    for (const { dealId } of [a, b, c])
      expect(await db.funding.count({ where: { dealId, state: "open" } })).toBeLessThanOrEqual(1);
  });
});

describe("payments that cannot fund all of a group", () => {
  test("a deal that ended meanwhile gets its part back; the others are funded", async () => {
    const deals = await three();
    const page = await openPage(deals);
    await lapse(deals[1]);
    await press(page, "pay");
    await settle();
    expect(await statesOf(deals)).toEqual(["active", "cancelled", "active"]);
    const refunds = await db.refund.findMany({ where: { deal: { briefId: deals[0].briefId } } });
    expect(refunds).toMatchObject([{ dealId: deals[1].dealId, amount: 11_000n, state: "succeeded" }]);
    const [group] = await groupOf(deals[0]);
    expect(group?.fundings.map(({ state }) => state)).toEqual(["paid", "quarantined", "paid"]);
    expect(await balancesOf(deals[0].dealId)).toMatchObject({ held: 47_300n });
  });

  test("a page that would take too much is closed by the poll", async () => {
    const deals = await three();
    const page = await openPage(deals);
    await lapse(deals[1]);
    await advance(0.05);
    await enqueueStaleFundings();
    await settle();
    expect((await sessionOf(page)).status).toBe("expired");
    const rest = await openPage([deals[0], deals[2]]);
    expect((await sessionOf(rest)).amount_total).toBe(48_400);
  });

  test("paid alone and together: the deal is funded once, its part of the other payment goes back", async () => {
    const deals = await three();
    const alone = await openCheckout(deals[0]);
    await admin.planWebhooks({ hold: true });
    // We let go of its row, not of its page.
    await db.funding.updateMany({ where: { dealId: deals[0].dealId }, data: { state: "expired" } });
    const together = await openPage(deals);
    await press(alone, "pay");
    await press(together, "pay");
    await admin.planWebhooks({ copies: 3, shuffle: true });
    await settle();
    expect(await statesOf(deals)).toEqual(["active", "active", "active"]);
    const refunds = await db.refund.findMany({ where: { dealId: deals[0].dealId } });
    expect(refunds).toMatchObject([{ amount: 47_300n, reason: "already_funded", state: "succeeded" }]);
    expect((await balancesOf(deals[0].dealId)).held).toBe(47_300n);
  });

  test("the wrong amount: every part goes back, together exactly what was paid", async () => {
    const deals = await three();
    const page = await openPage(deals);
    await db.funding.updateMany({ where: { dealId: deals[2].dealId }, data: { amount: 1_200n } });
    await press(page, "pay");
    await settle();
    expect(await statesOf(deals)).toEqual(["funding", "funding", "funding"]);
    const refunds = await db.refund.findMany({ where: { deal: { briefId: deals[0].briefId } } });
    expect(refunds.map(({ reason }) => reason)).toEqual(Array(3).fill("wrong_amount"));
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0n)).toBe(59_400n);
  });

  test("refused: other brands' deals, deals that moved on, more than one payment carries", async () => {
    const deals = await three();
    const other = await makeDeal();
    const ask = (numbers: number[], who = deals[0].brand) =>
      openGroup(who, { briefId: deals[0].briefId, numbers });
    const numbers = deals.map(({ number }) => number);
    expect(await ask([...numbers, other.number])).toMatchObject({ code: "not_found" });
    expect(await ask(numbers, other.brand)).toMatchObject({ code: "not_found" });
    expect(await ask(numbers, { ...deals[0].brand, role: "reviewer" })).toMatchObject({
      code: "not_allowed",
    });
    const yen = await makeDeal({ beside: deals[0], currency: "JPY" });
    expect(await ask([...numbers, yen.number])).toMatchObject({ code: "mixed_currencies" });
    const large = await makeDeal({ beside: deals[0], fees: [90_900_000n] });
    expect(await ask([...numbers, large.number])).toMatchObject({ code: "group_too_large" });
    await lapse(deals[1]);
    expect(await ask(numbers)).toMatchObject({
      code: "group_changed",
      detail: { number: String(numbers[1]) },
    });
  });
});

test("creators of deals that were paid together get each their own, out of the one charge", async () => {
  const [first, second] = await three();
  await press(await openPage([first, second]), "pay");
  await settle();
  for (const deal of [first, second]) {
    await activatePayee(deal.creator);
    await accept(deal);
  }
  await advance(73);
  await sendDue();
  const [group] = await groupOf(first);
  const transfers = await stripe().transfers.list({ transfer_group: `checkout_${group?.id}` });
  expect(transfers.data.map(({ amount }) => amount).sort()).toEqual([10_000, 32_000]);
  expect(new Set(transfers.data.map((one) => one.source_transaction))).toEqual(new Set([group?.chargeId]));
  expect(await db.payout.count({ where: { dealId: first.dealId, state: "paid" } })).toBe(1);
});
