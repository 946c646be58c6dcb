import {
  admin,
  advance,
  closeWorld,
  jobs,
  queued,
  runJobs,
  settle,
  stripe,
} from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { balancesOf, journalsOf } from "#app/domain/ledger/queries.server.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import { enqueueStaleFundings } from "#app/domain/payout/stale-fundings.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { fund, openCheckout, press, refundsOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.planWebhooks({});
  await admin.clearFaults();
  await settle();
  await expectSoundLedger();
});

const dealOf = ({ dealId }: MoneyDeal) => db.deal.findUniqueOrThrow({ where: { id: dealId } });
const fundingsOf = ({ dealId }: MoneyDeal) =>
  db.funding.findMany({ where: { dealId }, orderBy: { createdAt: "asc" } });
const noticesOf = ({ dealId }: MoneyDeal, kind: string) => db.notification.count({ where: { dealId, kind } });
const kindsOf = async ({ dealId }: MoneyDeal) => (await journalsOf(dealId)).map(({ kind }) => kind);

describe("opening the payment page", () => {
  test("a second press, also at the same time, leads to the same page", async () => {
    const deal = await makeDeal();
    const urls = await Promise.all(Array.from({ length: 8 }, () => openCheckout(deal)));
    expect(new Set([...urls, await openCheckout(deal)]).size).toBe(1);
    const fundings = await fundingsOf(deal);
    expect(fundings).toHaveLength(1);
    expect(fundings[0]).toMatchObject({ state: "open", amount: 47_300n, currency: "USD" });
  });

  test("when the answer is lost, the next press finds the page that was opened", async () => {
    const deal = await makeDeal();
    await admin.addFault({ route: "POST /v1/checkout/sessions", kind: "fail_before", times: 3 });
    await expect(startCheckout(deal.brand, { deal: deal.number })).rejects.toThrow(/connection/i);
    expect(await fundingsOf(deal)).toMatchObject([{ state: "open", checkoutId: null }]);
    await admin.addFault({ route: "POST /v1/checkout/sessions", kind: "commit_then_drop_socket", times: 1 });
    await openCheckout(deal);
    expect(await fundingsOf(deal)).toHaveLength(1);
    const sessions = await stripe().checkout.sessions.list({ limit: 100 });
    expect(sessions.data.filter((session) => session.client_reference_id === deal.dealId)).toHaveLength(1);
  });

  test("somebody else's deal is not found, and only a deal that waits for money takes any", async () => {
    const [mine, other] = [await makeDeal(), await makeDeal({ state: "signing" })];
    expect(await openFunding(other.brand, { deal: mine.number })).toMatchObject({
      ok: false,
      code: "not_found",
    });
    expect(await openFunding(other.brand, { deal: other.number })).toMatchObject({
      ok: false,
      code: "wrong_state",
    });
    await fund(mine);
    expect(await openFunding(mine.brand, { deal: mine.number })).toMatchObject({
      ok: false,
      code: "already_funded",
    });
    const late = await makeDeal();
    await advance(73);
    expect(await openFunding(late.brand, { deal: late.number })).toMatchObject({
      ok: false,
      code: "too_late",
    });
  });

  test("a checkout that expired makes room for another one", async () => {
    const deal = await makeDeal();
    const first = await openCheckout(deal);
    await advance(25);
    await settle();
    expect(await fundingsOf(deal)).toMatchObject([{ state: "expired" }]);
    const second = await openCheckout(deal);
    expect(second).not.toBe(first);
    await press(second, "pay");
    await settle();
    expect((await dealOf(deal)).state).toBe("active");
  });
});

describe("settling", () => {
  test("a declined card changes nothing; then a paid one funds the deal, books it and tells both", async () => {
    const deal = await makeDeal();
    const page = await openCheckout(deal);
    await press(page, "decline");
    await settle();
    expect((await dealOf(deal)).state).toBe("funding");
    await press(page, "pay");
    expect((await dealOf(deal)).state).toBe("funding");
    await settle();
    expect(await dealOf(deal)).toMatchObject({ state: "active" });
    expect(await balancesOf(deal.dealId)).toMatchObject({ funded: 47_300n, held: 47_300n });
    const [funding] = await fundingsOf(deal);
    // 2.9 % of 473.00, rounded, plus 0.30
    expect(funding).toMatchObject({ state: "paid", paidAmount: 47_300n, processorFee: 1_402n });
    expect(await kindsOf(deal)).toEqual(["deal_funded", "processor_fee"]);
    expect(await noticesOf(deal, "deal_funded")).toBe(2);
  });

  test("twenty refreshes at once, and one later, settle once", async () => {
    const deal = await makeDeal();
    await admin.planWebhooks({ drop: "all" });
    await press(await openCheckout(deal), "pay");
    const [funding] = await fundingsOf(deal);
    const fundingId = funding?.id ?? "";
    await Promise.all(Array.from({ length: 20 }, () => jobs["funding.refresh"]({ fundingId })));
    await jobs["funding.refresh"]({ fundingId });
    expect(await kindsOf(deal)).toEqual(["deal_funded", "processor_fee"]);
    expect(await noticesOf(deal, "deal_funded")).toBe(2);
  });

  test("when every webhook is lost the poll finds the payment, once per turn", async () => {
    const deal = await makeDeal();
    await admin.planWebhooks({ drop: "all" });
    await press(await openCheckout(deal), "pay");
    expect(await enqueueStaleFundings()).toBe(0);
    await advance(0.05);
    expect(await enqueueStaleFundings()).toBeGreaterThan(0);
    expect(await enqueueStaleFundings()).toBe(0);
    await settle();
    expect((await dealOf(deal)).state).toBe("active");
  });

  test("a checkout whose opening was never recorded still funds the deal it names", async () => {
    const deal = await makeDeal();
    const page = await openCheckout(deal);
    await db.funding.updateMany({
      where: { dealId: deal.dealId },
      data: { checkoutId: null, checkoutUrl: null },
    });
    await press(page, "pay");
    await settle();
    expect((await dealOf(deal)).state).toBe("active");
    expect((await fundingsOf(deal)).map(({ state }) => state).sort()).toEqual(["expired", "paid"]);
  });
});

describe("payments that cannot fund their deal", () => {
  async function expectReturned(deal: MoneyDeal, code: string, amount: bigint, refunds = 1): Promise<void> {
    await settle();
    const quarantined = (await fundingsOf(deal)).filter(({ state }) => state === "quarantined");
    expect(quarantined).toMatchObject([{ quarantineCode: code, paidAmount: amount }]);
    expect(await refundsOf(deal)).toMatchObject([{ amount: Number(amount), status: "succeeded" }]);
    expect(await db.refund.findMany({ where: { dealId: deal.dealId } })).toMatchObject([
      { state: "succeeded", amount },
    ]);
    expect(await noticesOf(deal, "payment_returned")).toBe(refunds);
    expect(await noticesOf(deal, "refund_sent")).toBe(refunds);
  }

  test("late: the deal has lapsed", async () => {
    const deal = await makeDeal();
    const page = await openCheckout(deal);
    await db.deal.update({ where: { id: deal.dealId }, data: { state: "cancelled", dueAt: null } });
    await press(page, "pay");
    await expectReturned(deal, "too_late", 47_300n);
    expect((await dealOf(deal)).state).toBe("cancelled");
    expect((await balancesOf(deal.dealId)).funded).toBe(0n);
  });

  test("twice: two pages were open and both were paid", async () => {
    const deal = await makeDeal();
    const first = await openCheckout(deal);
    await admin.planWebhooks({ hold: true });
    // We let go of the first one (its row, not its page) and open a second.
    await db.funding.updateMany({ where: { dealId: deal.dealId }, data: { state: "expired" } });
    const second = await openCheckout(deal);
    expect(second).not.toBe(first);
    await press(first, "pay");
    await press(second, "pay");
    await admin.planWebhooks({});
    await settle();
    expect((await dealOf(deal)).state).toBe("active");
    expect((await fundingsOf(deal)).map(({ state }) => state).sort()).toEqual(["paid", "quarantined"]);
    await expectReturned(deal, "already_funded", 47_300n);
    expect((await balancesOf(deal.dealId)).held).toBe(47_300n);
  });

  test("the wrong amount, and settled five times over: one refund", async () => {
    const deal = await makeDeal();
    const page = await openCheckout(deal);
    await db.funding.updateMany({ where: { dealId: deal.dealId }, data: { amount: 47_400n } });
    await admin.planWebhooks({ copies: 5, shuffle: true });
    await press(page, "pay");
    await expectReturned(deal, "wrong_amount", 47_300n);
    expect((await dealOf(deal)).state).toBe("funding");
  });

  test("the refund survives a lost answer and comes once", async () => {
    const deal = await makeDeal();
    const page = await openCheckout(deal);
    await db.deal.update({ where: { id: deal.dealId }, data: { state: "cancelled", dueAt: null } });
    await press(page, "pay");
    await admin.addFault({ route: "POST /v1/refunds", kind: "commit_then_drop_socket", times: 3 });
    await admin.flushWebhooks();
    const errors = await runJobs();
    expect(errors.map(String)).toEqual([expect.stringMatching(/Refund .*connection/i)]);
    const refund = await db.refund.findFirstOrThrow({ where: { dealId: deal.dealId } });
    expect(refund.state).toBe("sending");
    await jobs["refund.send"]({ refundId: refund.id });
    await expectReturned(deal, "too_late", 47_300n);
  });

  test("once the deal is funded, another open page is closed", async () => {
    const deal = await makeDeal();
    const first = await openCheckout(deal);
    await db.funding.updateMany({ where: { dealId: deal.dealId }, data: { state: "expired" } });
    await press(await openCheckout(deal), "pay");
    await settle();
    const sessions = await stripe().checkout.sessions.list({ status: "expired", limit: 100 });
    expect(sessions.data.map((session) => session.id)).toContain(first.split("/").at(-1));
    expect(await queued()).toEqual([]);
  });
});
