// What goes back of a commission that was paid in: the creator is asked first, because it is the brand that enters returns.
import { advance, closeWorld, settle } from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { act, appNow, db } from "#app/db.server.ts";
import { agreeToStatement } from "#app/domain/commission/agree.server.ts";
import { enterConversion, voidConversion } from "#app/domain/commission/enter-conversion.server.ts";
import { decideStatement, questionStatement } from "#app/domain/commission/question.server.ts";
import { holdDeal, resumeDeal } from "#app/domain/deal/hold.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { enqueueDuePayouts } from "#app/domain/payout/due-payouts.server.ts";
import { watchUnsentPayouts } from "#app/domain/payout/watch-unsent.server.ts";
import { done } from "#app/domain/refusal.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { newest, nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, type MoneyDeal } from "#tests/support/money-factory.ts";
import { activatePayee, fund, refundsOf, sendDue, transfersOf } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await settle();
  await expectSoundLedger();
});

const DAY = 24;
const HOUR = 3_600_000;
const at = (deal: MoneyDeal, issue: number) => ({ deal: deal.number, statement: 1, issue });
const payoutOf = ({ dealId }: MoneyDeal) => db.payout.findFirstOrThrow({ where: { dealId } });
const rowOf = ({ dealId }: MoneyDeal, kind: "sale" | "return") =>
  db.conversion.findFirstOrThrow({ where: { dealId, kind }, orderBy: { createdAt: "desc" } });
const why = { reason: "Nobody sent this back.", rows: [] };

/** A statement of $62.50 on $500.00 of sales, agreed by silence and paid in. `final`: so is the final one, of nothing. */
async function paidIn({ final = false } = {}): Promise<MoneyDeal> {
  const deal = await sellingDeal();
  await sold(deal, "1001", 50_000n);
  await nextStatement(deal);
  await silence(deal);
  if (final) {
    await nextStatement(deal);
    await silence(deal);
  }
  await fund(deal, 1);
  return deal;
}
const first = ({ dealId }: MoneyDeal) =>
  db.commissionStatement.findFirstOrThrow({ where: { dealId, number: 1 } });

/** What both sides were told of what became of a statement, one message each. */
async function told({ dealId }: MoneyDeal, how: string) {
  const rows = await db.notification.findMany({ where: { kind: "commission_settled", dealId } });
  return rows.map(({ data }) => data).filter((data) => JSON.stringify(data).includes(`"how":"${how}"`));
}

describe("nobody questions it", () => {
  test("it waits for the agreed days, then the difference goes back to the card", async () => {
    const deal = await paidIn();
    await sold(deal, "1001-R", -20_000n);
    await settle();
    expect(await newest(deal)).toMatchObject({ state: "adjusting", gross: 6_250n, adjustment: 2_500n });
    expect(await refundsOf(deal)).toEqual([]);
    expect(await told(deal, "adjusted")).toHaveLength(2);
    expect(await silence(deal)).toMatchObject({
      state: "held",
      gross: 3_750n,
      adjustment: 0n,
      takenBack: 2_500n,
    });
    await settle();
    expect(await refundsOf(deal)).toMatchObject([{ amount: 2_750 }]);
    expect(await balancesOf(deal.dealId)).toMatchObject({
      ...{ funded: 6_875n, released: 4_125n, refunded: 2_750n },
    });
    expect(await db.paper.count({ where: { dealId: deal.dealId, kind: "credit_note" } })).toBe(1);
    await activatePayee(deal.creator);
    await advance(30 * DAY + 1);
    await sendDue();
    expect(await transfersOf(deal)).toMatchObject([{ amount: 3_750 }]);
  });

  test("all of it: the statement is closed and nothing is paid out", async () => {
    const deal = await paidIn();
    must(await voidConversion(deal.brand, deal.number, (await rowOf(deal, "sale")).id, "Cancelled order"));
    expect(await silence(deal)).toMatchObject({ state: "closed", gross: 0n });
    await settle();
    expect(await payoutOf(deal)).toMatchObject({ state: "cancelled" });
    expect(await refundsOf(deal)).toMatchObject([{ amount: 6_875 }]);
  });

  test("the creator agrees: at once", async () => {
    const deal = await paidIn();
    await sold(deal, "1001-R", -20_000n);
    expect(await agreeToStatement(deal.brand, at(deal, 2))).toMatchObject({ code: "wrong_state" });
    expect(await agreeToStatement(deal.creator, at(deal, 1))).toMatchObject({ code: "changed_meanwhile" });
    must(await agreeToStatement(deal.creator, at(deal, 2)));
    expect(await newest(deal)).toMatchObject({ state: "held", gross: 3_750n });
    const { releaseAt } = await payoutOf(deal);
    expect(releaseAt).toEqual((await newest(deal)).holdUntil);
  });
});

describe("the payout", () => {
  test("waits while the creator has time to question, also past its hold; later returns do not count", async () => {
    const deal = await paidIn();
    await activatePayee(deal.creator);
    await advance(29 * DAY);
    await sold(deal, "1001-R", -20_000n);
    const { questionUntil } = await newest(deal);
    expect((await payoutOf(deal)).releaseAt).toEqual(questionUntil);
    await advance(3 * DAY);
    await sendDue();
    expect(await enqueueDuePayouts()).toBe(0);
    expect(await transfersOf(deal)).toEqual([]);
    // The hold is over: what comes back now is settled by a later statement.
    await sold(deal, "1001-R2", -10_000n);
    expect(await newest(deal)).toMatchObject({ adjustment: 2_500n, questionUntil });
    await silence(deal);
    await sendDue();
    expect(await transfersOf(deal)).toMatchObject([{ amount: 3_750 }]);
  });

  test("more comes back: it is said anew, with the whole time; less: only the amount changes", async () => {
    const deal = await paidIn();
    await sold(deal, "1001-R", -20_000n);
    await advance(3 * DAY);
    const before = await newest(deal);
    await sold(deal, "1001-R2", -8_000n);
    const more = await newest(deal);
    expect(more).toMatchObject({ state: "adjusting", adjustment: 3_500n, issue: before.issue + 1 });
    expect((more.questionUntil.getTime() - before.questionUntil.getTime()) / HOUR).toBeCloseTo(3 * DAY, 0);
    must(await voidConversion(deal.brand, deal.number, (await rowOf(deal, "return")).id, "A mistake"));
    expect(await newest(deal)).toMatchObject({
      ...{ adjustment: 2_500n, issue: more.issue, questionUntil: more.questionUntil },
    });
  });

  test("a standstill moves it on by the time that it waited", async () => {
    const deal = await paidIn();
    must(await act((tx, now) => holdDeal(tx, now, deal.dealId, "agreed")));
    await advance(20);
    await sold(deal, "1001-R", -20_000n);
    const before = await newest(deal);
    expect(await questionStatement(deal.creator, at(deal, 2), why)).toMatchObject({ code: "deal_paused" });
    await advance(5);
    must(await act(async (tx, now) => done(await resumeDeal(tx, now, await lockedDeal(tx, deal.dealId)))));
    const after = await newest(deal);
    const moved = (field: "questionUntil" | "holdUntil") =>
      ((after[field]?.getTime() ?? 0) - (before[field]?.getTime() ?? 0)) / HOUR;
    expect([moved("questionUntil"), moved("holdUntil")].map(Math.round)).toEqual([5, 25]);
  });
});

describe("the creator questions it", () => {
  test("our staff finds the orders right: what they come to goes back", async () => {
    const deal = await paidIn();
    await activatePayee(deal.creator);
    await sold(deal, "1001-R", -20_000n);
    expect(await questionStatement(deal.brand, at(deal, 2), why)).toMatchObject({ code: "wrong_state" });
    const rows = [(await rowOf(deal, "return")).id];
    must(await questionStatement(deal.creator, at(deal, 2), { ...why, rows }));
    expect(await newest(deal)).toMatchObject({ state: "contested", adjustment: 2_500n });
    expect(
      await db.statementQuestion.findFirst({ where: { issue: 2 }, orderBy: { id: "desc" } }),
    ).toMatchObject({ rows });
    // Neither time nor more of the same settles it.
    await sold(deal, "1001-R2", -8_000n);
    await advance(45 * DAY);
    await silence(deal);
    await sendDue();
    expect(await newest(deal)).toMatchObject({ final: false, state: "contested", adjustment: 3_500n });
    expect(await transfersOf(deal)).toEqual([]);
    must(
      await decideStatement(await makeAdmin(), { deal: deal.number, statement: 1 }, "The shop showed both."),
    );
    expect(await newest(deal)).toMatchObject({
      state: "held",
      gross: 2_750n,
      adjustment: 0n,
      takenBack: 3_500n,
    });
    expect(await told(deal, "taken_back")).toMatchObject([
      { decided: "The shop showed both." },
      { decided: "The shop showed both." },
    ]);
    await settle();
    await sendDue();
    expect(await refundsOf(deal)).toMatchObject([{ amount: 3_850 }]);
    expect(await transfersOf(deal)).toMatchObject([{ amount: 2_750 }]);
  });

  test("our staff voids the return, also after the final statement: nothing goes back", async () => {
    const deal = await paidIn({ final: true });
    await sold(deal, "1001-R", -20_000n);
    must(await questionStatement(deal.creator, at(deal, 2), why));
    const staff = await makeAdmin();
    must(await voidConversion(staff, deal.number, (await rowOf(deal, "return")).id, "Nothing was sent back"));
    expect(await first(deal)).toMatchObject({ state: "held", gross: 6_250n, adjustment: 0n });
    expect(
      await db.statementQuestion.findFirst({ where: { statementId: (await first(deal)).id } }),
    ).toMatchObject({ answeredBy: "Sweetspot" });
    expect(await refundsOf(deal)).toEqual([]);
  });

  test("an order that was voided without cause is entered again, and no more than that", async () => {
    const deal = await paidIn({ final: true });
    const sale = await rowOf(deal, "sale");
    must(await voidConversion(deal.brand, deal.number, sale.id, "Cancelled"));
    must(await questionStatement(deal.creator, at(deal, 2), why));
    const staff = await makeAdmin();
    const again = { kind: "sale", orderId: "1001", occurredAt: sale.occurredAt } as const;
    expect(await enterConversion(staff, deal.number, { ...again, amount: 50_100n })).toMatchObject({
      ...{ code: "conversion_refused", detail: { code: "commission_over" } },
    });
    must(await enterConversion(staff, deal.number, { ...again, amount: 50_000n }));
    expect(await first(deal)).toMatchObject({ state: "held", gross: 6_250n, adjustment: 0n });
  });

  test("unanswered for too long it alarms our staff; a statement's money is as old as its own payment", async () => {
    const deal = await paidIn();
    const staff = await makeAdmin();
    // The deal itself is an old one.
    const fundedAt = new Date((await appNow()).getTime() - 100 * DAY * HOUR);
    await db.deal.update({ where: { id: deal.dealId }, data: { fundedAt } });
    const alarms = () =>
      db.notification.findMany({
        where: { kind: "held_alarm", dealId: deal.dealId, userId: staff.userId },
        select: { data: true },
      });
    await watchUnsentPayouts();
    expect(await alarms()).toEqual([]);
    await sold(deal, "1001-R", -20_000n);
    must(await questionStatement(deal.creator, at(deal, 2), why));
    await advance(92 * DAY);
    await watchUnsentPayouts();
    await watchUnsentPayouts();
    expect((await alarms()).map(({ data }) => JSON.stringify(data))).toEqual([
      expect.stringContaining("questions what goes back"),
    ]);
  });

  test("too late is too late", async () => {
    const deal = await paidIn();
    await sold(deal, "1001-R", -20_000n);
    await advance(8 * DAY);
    expect(await questionStatement(deal.creator, at(deal, 2), why)).toMatchObject({ code: "too_late" });
    expect((await first(deal)).questionUntil < (await appNow())).toBe(true);
  });
});

test("what a next statement asks for does not count on money that may go back", async () => {
  const deal = await sellingDeal({ days: 63 });
  await sold(deal, "1001", 50_000n);
  await nextStatement(deal);
  await silence(deal);
  await fund(deal, 1);
  await sold(deal, "1001-R", -20_000n);
  must(await questionStatement(deal.creator, at(deal, 2), why));
  await sold(deal, "1002", 40_000n);
  // Sold in all: 70,000, which earns 8,750. The new sales cover what was to go back, and the next statement asks for the rest.
  expect(await nextStatement(deal)).toMatchObject({ number: 2 });
  const statements = await db.commissionStatement.findMany({ where: { dealId: deal.dealId } });
  const sum = statements.reduce((all, one) => all + one.gross - one.adjustment, 0n);
  expect(sum).toBe(8_750n);
});
