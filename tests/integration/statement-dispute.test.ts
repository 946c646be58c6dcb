// A statement that was questioned in vain, put to our staff as a dispute by either side.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { agreeToStatement } from "#app/domain/commission/agree.server.ts";
import { questionQueue } from "#app/domain/commission/question-queue.server.ts";
import {
  answerQuestion,
  decideStatement,
  questionStatement,
} from "#app/domain/commission/question.server.ts";
import { commissionPage } from "#app/domain/commission/commission-page.server.ts";
import { issueStatements } from "#app/domain/commission/sweep.server.ts";
import { acceptRuling } from "#app/domain/dispute/answer-ruling.server.ts";
import { disputeBundle } from "#app/domain/dispute/bundle.server.ts";
import { openDispute } from "#app/domain/dispute/open-dispute.server.ts";
import { ruleDispute } from "#app/domain/dispute/rule-dispute.server.ts";
import { advanceDisputes } from "#app/domain/dispute/sweep.server.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import { waitingStatements } from "#app/domain/commission/turns.server.ts";
import { enterConversion } from "#app/domain/commission/enter-conversion.server.ts";
import { disputeWaits, rulingTurns } from "#app/components/dispute/dispute-turns.ts";
import { calendarDates } from "#app/domain/deal/calendar-dates.server.ts";
import { openDeals } from "#app/domain/deal/queries.server.ts";
import { creatorTurns } from "#app/routes/creator/home-view.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { newest, sellingDeal, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeAdmin, type MoneyDeal } from "#tests/support/money-factory.ts";

const START = Date.parse("2027-03-09T12:00:00.000Z");
const DAY = 86_400_000;
const at = (days: number) => setClock(new Date(START + days * DAY));
const ISSUED = 25.5;
const TEXT = "Two of the orders of the last week of March are not in it.";
const opening = (deal: MoneyDeal, statement = 1) => ({
  ...{ dealNumber: deal.number, statement, text: TEXT, files: [] },
});
const dealState = ({ dealId }: MoneyDeal) =>
  db.deal.findUniqueOrThrow({ where: { id: dealId }, select: { state: true, pauseKind: true } });
const superadmin = async (): Promise<AdminActor> => ({ ...(await makeAdmin()), role: "superadmin" });

/** The creator asked a week ago, and nobody answered. */
async function stuck(): Promise<MoneyDeal> {
  const deal = await sellingDeal();
  await sold(deal, "1001", 40_000n);
  await at(ISSUED);
  await issueStatements();
  const asked = { reason: "Orders are missing.", rows: [] };
  must(await questionStatement(deal.creator, { deal: deal.number, statement: 1, issue: 1 }, asked));
  return deal;
}

/** Whether the page offers our staff to write orders. */
async function mayEnter(staff: AdminActor, { number }: MoneyDeal): Promise<boolean> {
  const page = await commissionPage(staff, number, { cursor: null, statement: null });
  return page !== null && page !== "not_allowed" && page.may.enter;
}

beforeEach(() => at(0));
afterEach(expectSoundLedger);

test("not while the brand has time; then once, the deal stands still, and the ruling settles the statement", async () => {
  const deal = await stuck();
  expect(await openDispute(deal.creator, opening(deal))).toMatchObject({ code: "statement_in_time" });
  const early: AdminActor = { ...(await makeAdmin()), role: "moderator" };
  expect(await mayEnter(early, deal)).toBe(false);
  const sale = { kind: "sale" as const, orderId: "1003", amount: 1n, occurredAt: new Date(START) };
  expect(await enterConversion(early, deal.number, sale)).toMatchObject({ code: "not_allowed" });
  expect((await questionQueue("theirs", null)).page.rows).toMatchObject([{ dealNumber: deal.number }]);
  await at(ISSUED + 7);
  expect(await questionQueue("ours", null)).toMatchObject({ waiting: 1, page: { rows: [{ statement: 1 }] } });
  const { disputeId } = must(await openDispute(deal.creator, opening(deal)));
  expect(must(await openDispute(deal.creator, opening(deal))).disputeId).toBe(disputeId);
  expect(await openDispute(deal.brand, opening(deal))).toMatchObject({ code: "dispute_open" });
  expect(await dealState(deal)).toEqual({ state: "active", pauseKind: "dispute" });
  expect((await questionQueue("ours", null)).page.rows).toMatchObject([{ disputeId }]);
  const staff = await superadmin();
  const address = { deal: deal.number, statement: 1 };
  expect(await decideStatement(staff, address, "As it is.")).toMatchObject({ code: "statement_disputed" });
  expect(await answerQuestion(deal.brand, address, "Late.")).toMatchObject({ code: "deal_disputed" });
  await at(ISSUED + 14.1);
  await advanceDisputes();
  expect(await db.dispute.findUnique({ where: { id: disputeId } })).toMatchObject({ state: "answered" });
  const bundle = await disputeBundle(disputeId, new Date());
  expect(bundle?.statement).toMatchObject({ number: 1, orders: 1, gross: 5_000n });
  const { periodTo } = await newest(deal);
  const missing = { kind: "sale" as const, orderId: "1002", amount: 20_000n };
  const moderator: AdminActor = { ...staff, role: "moderator" };
  expect(await mayEnter(moderator, deal)).toBe(true);
  must(
    await enterConversion(moderator, deal.number, {
      ...missing,
      occurredAt: new Date(periodTo.getTime() - 1),
    }),
  );
  const ruling = { disputeId, reason: "The shop’s export has this order too.", amount: null };
  expect(await ruleDispute(staff, { ...ruling, outcome: "full" })).toMatchObject({ code: "wrong_state" });
  must(await ruleDispute(staff, { ...ruling, outcome: "counted" }));
  must(await acceptRuling(deal.brand, disputeId));
  expect(await newest(deal)).toMatchObject({ state: "questioned" });
  must(await acceptRuling(deal.creator, disputeId));
  expect(await newest(deal)).toMatchObject({ state: "due", gross: 7_500n });
  expect(await dealState(deal)).toEqual({ state: "active", pauseKind: null });
  const [question] = await db.statementQuestion.findMany({ where: { statement: { dealId: deal.dealId } } });
  expect(question).toMatchObject({ answeredBy: "Our staff", answer: ruling.reason });
  expect((await questionQueue("settled", null)).page.rows).toMatchObject([{ state: "due", disputeId: null }]);
});

test("a deal that is over does not stand still; a statement that the sides settle stays as they settled it", async () => {
  const deal = await stuck();
  await db.deal.update({
    where: { id: deal.dealId },
    data: { state: "completed", completedAt: new Date(START) },
  });
  await at(ISSUED + 7);
  expect(await waitingStatements(deal.brand)).toMatchObject([{ number: 1, state: "questioned" }]);
  const { disputeId } = must(await openDispute(deal.brand, opening(deal)));
  expect(await dealState(deal)).toEqual({ state: "completed", pauseKind: null });
  const place = `/deals/${deal.number}/dispute`;
  const home = async () => {
    const [theirs, ours] = [await openDeals(deal.creator), await openDeals(deal.brand)];
    return {
      creator: creatorTurns(theirs, [], []).map(({ to, title }) => `${title} ${to}`),
      waits: disputeWaits(ours, "brand").map(({ who, does }) => `${who} ${does}`),
      brand: rulingTurns(ours, "brand").map(({ to }) => to),
      asked: (await waitingStatements(deal.brand)).map(({ number }) => number),
    };
  };
  expect(await home()).toMatchObject({ waits: [], brand: [], asked: [] });
  expect((await home()).creator).toEqual([expect.stringMatching(`^Answer the dispute about .*${place}$`)]);
  expect((await calendarDates(deal.creator.creatorId)).deals.map(({ number }) => number)).toEqual([
    deal.number,
  ]);
  must(await answerQuestion(deal.brand, { deal: deal.number, statement: 1 }, "They are in now."));
  const issue = { deal: deal.number, statement: 1, issue: 2 };
  must(await agreeToStatement(deal.brand, issue));
  must(await agreeToStatement(deal.creator, issue));
  const settled = await newest(deal);
  await at(ISSUED + 14.1);
  await advanceDisputes();
  expect(await home()).toMatchObject({
    creator: [],
    brand: [],
    waits: [expect.stringMatching(/^Sweetspot rules on/)],
  });
  must(await ruleDispute(await superadmin(), { disputeId, outcome: "counted", reason: TEXT, amount: null }));
  expect(await home()).toMatchObject({
    brand: [place],
    creator: [expect.stringMatching(/^Accept the ruling/)],
  });
  must(await acceptRuling(deal.brand, disputeId));
  expect((await home()).waits).toEqual([expect.stringMatching(/can still appeal the ruling/)]);
  await at(ISSUED + 40);
  await advanceDisputes();
  expect(await db.dispute.findUnique({ where: { id: disputeId } })).toMatchObject({
    closedHow: "unappealed",
  });
  expect(await newest(deal)).toMatchObject({
    state: "due",
    gross: settled.gross,
    agreedAt: settled.agreedAt,
  });
});

test("a brand that issues the statement again, but does not settle it, does not undo the ruling", async () => {
  const deal = await stuck();
  const over = { state: "completed", completedAt: new Date(START) } as const;
  await db.deal.update({ where: { id: deal.dealId }, data: over });
  await at(ISSUED + 7);
  const { disputeId } = must(await openDispute(deal.creator, opening(deal)));
  await at(ISSUED + 14.1);
  await advanceDisputes();
  const ruling = { disputeId, outcome: "counted", reason: TEXT, amount: null } as const;
  must(await ruleDispute(await superadmin(), ruling));
  must(await answerQuestion(deal.brand, { deal: deal.number, statement: 1 }, "It is right as it is."));
  must(await acceptRuling(deal.brand, disputeId));
  must(await acceptRuling(deal.creator, disputeId));
  expect(await newest(deal)).toMatchObject({ state: "due", gross: 5_000n });
});

test("taken back, the statement is questioned as before; a statement nobody questioned is none to dispute", async () => {
  const deal = await stuck();
  await at(ISSUED + 8);
  expect(await openDispute(deal.creator, opening(deal, 2))).toMatchObject({ code: "not_found" });
  const { disputeId } = must(await openDispute(deal.creator, opening(deal)));
  await at(ISSUED + 10);
  must(await withdrawDispute(deal.creator, disputeId));
  expect(await newest(deal)).toMatchObject({ state: "questioned" });
  expect(await dealState(deal)).toEqual({ state: "active", pauseKind: null });
  must(await answerQuestion(deal.brand, { deal: deal.number, statement: 1 }, "They are in now."));
  expect(await openDispute(deal.creator, opening(deal))).toMatchObject({ code: "wrong_state" });
});
