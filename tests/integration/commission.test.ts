// From an order to the creator's payout, at the stateful fake of the payment processor.
import { admin, advance, closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { act, appNow, db } from "#app/db.server.ts";
import { agreeToStatement } from "#app/domain/commission/agree.server.ts";
import { enterConversion, voidConversion } from "#app/domain/commission/enter-conversion.server.ts";
import { refusalWhileLate } from "#app/domain/commission/late.server.ts";
import { endCommission } from "#app/domain/commission/open-commission.server.ts";
import { periodFrom } from "#app/domain/commission/period.ts";
import {
  answerQuestion,
  decideStatement,
  questionStatement,
} from "#app/domain/commission/question.server.ts";
import {
  agreeBySilence,
  escalateQuestions,
  issueStatements,
  remindOfStatements,
} from "#app/domain/commission/sweep.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import { done } from "#app/domain/refusal.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { newest, nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, type MoneyDeal } from "#tests/support/money-factory.ts";
import { activatePayee, fund, press, refundsOf, sendDue, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await settle();
  await expectSoundLedger();
});

const DAY = 24;
const noticesOf = ({ dealId }: MoneyDeal, kind: string) => db.notification.count({ where: { dealId, kind } });
const at = (deal: MoneyDeal, statement = 1, issue = 1) => ({ deal: deal.number, statement, issue });

async function pay(deal: MoneyDeal, statement = 1): Promise<void> {
  await fund(deal, statement);
}

/** A month's statement, agreed by silence and paid in. */
async function paidIn(amount = 50_000n): Promise<MoneyDeal> {
  const deal = await sellingDeal();
  await sold(deal, "1001", amount);
  await nextStatement(deal);
  await silence(deal);
  await pay(deal);
  return deal;
}

describe("from an order to the payout", () => {
  test("by silence: stated, due, paid in, held for 30 days, sent, and every amount adds up", async () => {
    const deal = await sellingDeal();
    await activatePayee(deal.creator);
    await sold(deal, "1001", 40_000n);
    await sold(deal, "1002", 12_000n);
    await sold(deal, "1002-R", -2_000n);
    expect(await nextStatement(deal)).toMatchObject({
      ...{ state: "issued", number: 1, final: false, revenue: 50_000n, balance: 6_250n },
      ...{ gross: 6_250n, brandFee: 625n, creatorFee: 0n },
    });
    expect(await noticesOf(deal, "commission_stated")).toBe(2);
    expect(await silence(deal)).toMatchObject({ state: "due" });
    await pay(deal);
    expect(await newest(deal)).toMatchObject({ state: "held" });
    expect(await balancesOf(deal.dealId)).toMatchObject({ funded: 6_875n, held: 0n, released: 6_875n });
    expect(await db.paper.count({ where: { dealId: deal.dealId, kind: "receipt" } })).toBe(1);
    await advance(30 * DAY - 1);
    await sendDue();
    expect(await transfersOf(deal)).toEqual([]);
    await advance(2);
    await sendDue();
    expect(await transfersOf(deal)).toMatchObject([{ amount: 6_250 }]);
    expect(await newest(deal)).toMatchObject({ state: "paid" });
    expect(await noticesOf(deal, "payout_paid")).toBe(1);
    // The deal itself goes on as it was: its own fee was never paid here.
    expect(await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } })).toMatchObject({
      state: "active",
    });
  });

  test("both agree at once; a second press changes nothing", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    await nextStatement(deal);
    must(await agreeToStatement(deal.brand, at(deal)));
    must(await agreeToStatement(deal.brand, at(deal)));
    expect(await newest(deal)).toMatchObject({ state: "issued" });
    must(await agreeToStatement(deal.creator, at(deal)));
    expect(await newest(deal)).toMatchObject({ state: "due" });
    expect(await noticesOf(deal, "commission_due")).toBe(1);
  });

  test("a second payment goes back, and one session is open at a time", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    await nextStatement(deal);
    await silence(deal);
    const [one, two] = await Promise.all([
      openFunding(deal.brand, { deal: deal.number, statement: 1 }),
      openFunding(deal.brand, { deal: deal.number, statement: 1 }),
    ]);
    expect(must(one).fundingId).toBe(must(two).fundingId);
    const { url } = must(await startCheckout(deal.brand, { deal: deal.number, statement: 1 }));
    await press(url, "pay");
    await settle();
    expect(await startCheckout(deal.brand, { deal: deal.number, statement: 1 })).toMatchObject({
      code: "already_funded",
    });
    expect(await db.payout.count({ where: { dealId: deal.dealId } })).toBe(1);
  });

  test("a month below the minimum is carried on, and the final one pays what there is", async () => {
    const deal = await sellingDeal({ days: 63 });
    await sold(deal, "1001", 4_000n);
    expect(await nextStatement(deal)).toMatchObject({ balance: 500n, gross: 0n });
    expect(await silence(deal)).toMatchObject({ state: "carried" });
    expect(await noticesOf(deal, "commission_settled")).toBe(2);
    await sold(deal, "1002", 1_000n);
    const second = await nextStatement(deal);
    expect(second).toMatchObject({ carried: 500n, balance: 625n, gross: 0n });
    await silence(deal);
    const final = await nextStatement(deal);
    expect(final).toMatchObject({ final: true, revenue: 0n, carried: 625n, gross: 625n });
    expect(await silence(deal)).toMatchObject({ state: "due" });
    expect(await db.commission.findFirst({ where: { dealId: deal.dealId } })).toMatchObject({
      nextIssueAt: null,
    });
  });

  test("what the brand owes is reminded of, also when it is late", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    await nextStatement(deal);
    await silence(deal);
    await advance(2 * DAY + 1);
    await remindOfStatements();
    await remindOfStatements();
    expect(await noticesOf(deal, "commission_due")).toBe(2);
    await advance(DAY);
    await remindOfStatements();
    expect(await noticesOf(deal, "commission_due")).toBe(3);
    const late = () => act(async (tx, now) => done(await refusalWhileLate(tx, now, deal.brand.brandId)));
    expect(must(await late())).toBeNull();
    await advance(14 * DAY);
    expect(must(await late())).toMatchObject({ code: "commission_late" });
    await pay(deal);
    expect(await newest(deal)).toMatchObject({ state: "held" });
    expect(must(await late())).toBeNull();
  });
});

describe("questions", () => {
  test("the creator asks, the brand corrects, and the time starts anew", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    const issued = await nextStatement(deal);
    const asked = { reason: "Order 1002 is missing.", rows: [] };
    must(await questionStatement(deal.creator, at(deal), asked));
    expect(await questionStatement(deal.creator, at(deal), asked)).toMatchObject({ code: "wrong_state" });
    expect(await noticesOf(deal, "commission_questioned")).toBe(1);
    await sold(deal, "1002", 10_000n, new Date(issued.periodTo.getTime() - 60_000));
    must(await answerQuestion(deal.brand, { deal: deal.number, statement: 1 }, "It was. It is in now."));
    expect(await newest(deal)).toMatchObject({ state: "issued", issue: 2, gross: 6_250n });
    expect(await agreeToStatement(deal.creator, at(deal))).toMatchObject({ code: "changed_meanwhile" });
    must(await agreeToStatement(deal.creator, at(deal, 1, 2)));
    must(await agreeToStatement(deal.brand, at(deal, 1, 2)));
    expect(await newest(deal)).toMatchObject({ state: "due", gross: 6_250n });
  });

  test("an unanswered question goes to our staff once, and the staff decides", async () => {
    const deal = await sellingDeal();
    const staff = await makeAdmin();
    await sold(deal, "1001", 40_000n);
    await nextStatement(deal);
    must(await questionStatement(deal.creator, at(deal), { reason: "Too low.", rows: [] }));
    await advance(7 * DAY);
    await escalateQuestions();
    await escalateQuestions();
    expect(await noticesOf(deal, "commission_stuck")).toBe(1);
    const address = { deal: deal.number, statement: 1 };
    must(await decideStatement(staff, address, "The shop’s export shows these orders and no others."));
    expect(await newest(deal)).toMatchObject({ state: "due", gross: 5_000n });
  });

  test("a void takes an order out, with its reason; it counts once and is never changed", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    await sold(deal, "1001", 40_000n);
    const row = await db.conversion.findFirstOrThrow({ where: { dealId: deal.dealId } });
    must(await voidConversion(deal.brand, deal.number, row.id, "A test order"));
    must(await voidConversion(deal.brand, deal.number, row.id, "A test order"));
    const rows = await db.conversion.findMany({ where: { dealId: deal.dealId } });
    expect(rows.map(({ amount }) => amount).sort()).toEqual([-40_000n, 40_000n].sort());
    await expect(db.conversion.update({ where: { id: row.id }, data: { amount: 1n } })).rejects.toThrow();
    await sold(deal, "1001", 30_000n);
    expect(await nextStatement(deal)).toMatchObject({ revenue: 30_000n });
  });

  test("who may do what: a stranger finds nothing, a creator enters nothing", async () => {
    const [deal, other] = [await sellingDeal(), await sellingDeal()];
    await sold(deal, "1001", 40_000n);
    await nextStatement(deal);
    const row = await db.conversion.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const refused = [
      await questionStatement(other.creator, at(deal), { reason: "x", rows: [] }),
      await agreeToStatement(other.brand, at(deal)),
      await voidConversion(other.brand, deal.number, row.id, "x"),
      await openFunding(other.brand, { deal: deal.number, statement: 1 }),
    ];
    expect(refused.map((one) => !one.ok && one.code)).toEqual(Array(4).fill("not_found"));
    const entry = { kind: "sale", orderId: "1", amount: 1n, occurredAt: new Date(0) } as const;
    const early = await enterConversion(deal.brand, deal.number, entry);
    expect(early).toMatchObject({ code: "conversion_refused", detail: { code: "outside_period" } });
  });
});

describe("orders that come back", () => {
  test("after the payout: nothing is asked back, the next statement settles it", async () => {
    const deal = await paidIn();
    await activatePayee(deal.creator);
    await advance(30 * DAY + 1);
    await sendDue();
    expect(await newest(deal)).toMatchObject({ state: "paid" });
    await sold(deal, "1001-R", -20_000n);
    expect(await refundsOf(deal)).toEqual([]);
    await issueStatements();
    expect(await newest(deal)).toMatchObject({ final: true, balance: -2_500n, gross: 0n });
    expect(await silence(deal)).toMatchObject({ state: "closed" });
    // What was paid for can be said again; more than that no statement would ask for.
    const back = await db.conversion.findFirstOrThrow({ where: { dealId: deal.dealId, kind: "return" } });
    must(await voidConversion(deal.brand, deal.number, back.id, "A mistake"));
    const { startsAt } = await db.commission.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const more = { kind: "sale", orderId: "1003", amount: 100n, occurredAt: startsAt } as const;
    expect(await enterConversion(deal.brand, deal.number, more)).toMatchObject({
      ...{ code: "conversion_refused", detail: { code: "commission_over" } },
    });
  });

  test("before the final statement: their return cannot be voided once that is agreed", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 50_000n);
    await sold(deal, "1001-R", -20_000n);
    await nextStatement(deal);
    await silence(deal);
    await nextStatement(deal);
    expect(await silence(deal)).toMatchObject({ final: true, state: "closed" });
    const back = await db.conversion.findFirstOrThrow({ where: { dealId: deal.dealId, kind: "return" } });
    expect(await voidConversion(deal.brand, deal.number, back.id, "A mistake")).toMatchObject({
      ...{ ok: false, code: "conversion_refused" },
    });
    expect(await db.conversion.count({ where: { dealId: deal.dealId, kind: "void" } })).toBe(0);
  });

  test("while the next month waits to be agreed: what was too little to ask for stays carried on", async () => {
    const deal = await sellingDeal({ days: 63 });
    await sold(deal, "1001", 50_000n);
    await nextStatement(deal);
    await silence(deal);
    await pay(deal);
    await sold(deal, "1002", 4_000n);
    expect(await nextStatement(deal)).toMatchObject({ number: 2, final: false, balance: 500n, gross: 0n });
    await sold(deal, "1001-R", -20_000n);
    const first = () =>
      db.commissionStatement.findFirstOrThrow({ where: { dealId: deal.dealId, number: 1 } });
    expect(await first()).toMatchObject({ state: "adjusting", adjustment: 2_000n });
    expect(await silence(deal)).toMatchObject({ number: 2, state: "carried", gross: 0n, dueAt: null });
    await advance(1);
    await agreeBySilence();
    expect(await first()).toMatchObject({ state: "held", gross: 4_250n });
  });

  test("after the month that is stated next: it asks for what they leave, and not for what was taken back", async () => {
    const deal = await sellingDeal({ days: 63 });
    await sold(deal, "1001", 50_000n);
    await nextStatement(deal);
    await silence(deal);
    await pay(deal);
    await sold(deal, "1002", 30_000n);
    const account = await db.commission.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const { to } = periodFrom(account.periodFrom, account);
    // The second month is over, its statement comes in three days.
    await advance((to.getTime() - (await appNow()).getTime()) / 3_600_000 + 1);
    await sold(deal, "1001-R", -20_000n);
    expect(await nextStatement(deal)).toMatchObject({ number: 2, revenue: 30_000n, gross: 1_250n });
    await silence(deal);
    await pay(deal, 2);
    // 12.5 % of the 60,000 that are left, and nothing that was paid in only to go back.
    const stated = await db.commissionStatement.findMany({ where: { dealId: deal.dealId } });
    expect(stated.reduce((sum, { gross }) => sum + gross, 0n)).toBe(7_500n);
    expect(await refundsOf(deal)).toEqual([]);
  });

  test("a cancelled deal: what was sold until then is stated, nothing later counts", async () => {
    const deal = await sellingDeal();
    await sold(deal, "1001", 40_000n);
    await advance(1);
    await act(async (tx, now) => done(await endCommission(tx, now, await lockedDeal(tx, deal.dealId))));
    await advance(1);
    const entry = { kind: "sale", orderId: "1002", amount: 1_000n } as const;
    const late = {
      ...entry,
      occurredAt: new Date((await db.commission.findFirstOrThrow({ where: { dealId: deal.dealId } })).endsAt),
    };
    expect(await enterConversion(deal.brand, deal.number, late)).toMatchObject({
      code: "conversion_refused",
    });
    expect(await nextStatement(deal)).toMatchObject({ final: true, gross: 5_000n });
    await admin.clearFaults();
  });
});
