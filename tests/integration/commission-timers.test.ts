// The limits of commissions to the second, and while their deal stands still.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act, db } from "#app/db.server.ts";
import { questionStatement } from "#app/domain/commission/question.server.ts";
import { holdDeal, resumeDeal } from "#app/domain/deal/hold.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { done } from "#app/domain/refusal.ts";
import { SWEEPS } from "#app/jobs/sweeps.server.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { newest, sellingDeal, sold } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import type { MoneyDeal } from "#tests/support/money-factory.ts";

const HOUR = 3_600_000;
const DAY = 24;
/** Hours from the first post to the statement: 22.5 days of March are left, and three more pass. */
const START = Date.parse("2027-03-09T12:00:00.000Z");
const ISSUED = 25.5 * DAY;
const at = (hours: number, seconds = 0) => setClock(new Date(START + hours * HOUR + seconds * 1_000));

const run = async (name: string) => SWEEPS.find((one) => one.name === name)?.run();
const told = ({ dealId }: MoneyDeal, kind: string) => db.notification.count({ where: { dealId, kind } });

const state = async (deal: MoneyDeal) => (await newest(deal)).state;

async function issued(): Promise<MoneyDeal> {
  const deal = await sellingDeal();
  await sold(deal, "1001", 50_000n);
  await at(ISSUED);
  await run("issue statements");
  return deal;
}

async function due(): Promise<MoneyDeal> {
  const deal = await issued();
  await at(ISSUED + 7 * DAY);
  await run("agree to statements");
  return deal;
}

async function questioned(): Promise<MoneyDeal> {
  const deal = await issued();
  const address = { deal: deal.number, statement: 1, issue: 1 };
  must(await questionStatement(deal.creator, address, { reason: "One is missing.", rows: [] }));
  return deal;
}

interface Timer {
  name: string;
  sweep: string;
  hours: number;
  arrange: () => Promise<MoneyDeal>;
  look: (deal: MoneyDeal) => Promise<unknown>;
  before: unknown;
  after: unknown;
}

const TIMERS: Timer[] = [
  {
    ...{ name: "the month's statement", sweep: "issue statements", hours: ISSUED },
    arrange: async () => {
      const deal = await sellingDeal();
      await sold(deal, "1001", 50_000n);
      return deal;
    },
    ...{ look: (deal) => told(deal, "commission_stated"), before: 0, after: 2 },
  },
  {
    ...{ name: "the time for questions", sweep: "agree to statements", hours: ISSUED + 7 * DAY },
    ...{ arrange: issued, look: state, before: "issued", after: "due" },
  },
  {
    ...{ name: "the brand's answer", sweep: "hand questions to the staff", hours: ISSUED + 7 * DAY },
    arrange: questioned,
    look: async (deal) =>
      db.reminder.count({ where: { kind: "statement_stuck", subjectId: (await newest(deal)).id } }),
    ...{ before: 0, after: 1 },
  },
  {
    ...{ name: "the day before the money is late", sweep: "remind of statements", hours: ISSUED + 9 * DAY },
    ...{ arrange: due, look: (deal) => told(deal, "commission_due"), before: 1, after: 2 },
  },
];

beforeEach(async () => {
  await at(0);
  // What other tests left waiting is none of this one's.
  await db.commission.updateMany({ data: { nextIssueAt: null } });
});
afterEach(expectSoundLedger);

describe("to the second", () => {
  it.each(TIMERS)("$name: “$sweep”", async ({ sweep, hours, arrange, look, before, after }) => {
    const deal = await arrange();
    await at(hours, -1);
    await run(sweep);
    expect(await look(deal)).toBe(before);
    await at(hours);
    await run(sweep);
    expect(await look(deal)).toBe(after);
    await at(hours, 1);
    await run(sweep);
    expect(await look(deal)).toBe(after);
  });
});

describe("while the deal stands still", () => {
  it.each(TIMERS)("$name waits, and acts exactly that much later", async (timer) => {
    const { sweep, hours, arrange, look, before, after } = timer;
    const deal = await arrange();
    const begun = hours - 1;
    await at(begun);
    must(await act((tx, now) => holdDeal(tx, now, deal.dealId, "agreed")));
    await at(hours + 10 * DAY);
    await run(sweep);
    expect(await look(deal)).toBe(before);
    await act(async (tx, now) => done(await resumeDeal(tx, now, await lockedDeal(tx, deal.dealId))));
    const limit = hours + (hours + 10 * DAY - begun);
    await at(limit, -1);
    await run(sweep);
    expect(await look(deal)).toBe(before);
    await at(limit);
    await run(sweep);
    expect(await look(deal)).toBe(after);
  });
});
