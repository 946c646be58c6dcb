// The list of timers: which sweep obeys which limit, one second before it, at it, and one second after it while the deal
// stands still. Once on an ordinary day and once over Europe's change of clocks.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { cureEnds } from "#app/domain/deal/no-show.ts";
import { settlementOf } from "#app/domain/deal/kill-fee.ts";
import { extendOffer } from "#app/domain/offer/extend-offer.server.ts";
import { acceptPause } from "#app/domain/pause/answer-pause.server.ts";
import { proposePause } from "#app/domain/pause/propose-pause.server.ts";
import { SWEEPS } from "#app/jobs/sweeps.server.ts";
import { answeredDispute, dealRow, disputeOn, ruleOn } from "#tests/support/dispute-fixtures.ts";
import {
  activePayee,
  dealIn,
  must,
  offerTo,
  type DealStage,
  type TestDeal,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

const HOUR = 3_600_000;
const DAY = 24;

interface Timer {
  name: string;
  /** The sweep that obeys it, by its name in the table of sweeps. */
  sweep: string;
  hours: number;
  /** Brings something to the state whose limit it is; the deal is what can be made to stand still. */
  arrange: (start: number) => Promise<{ deal?: TestDeal; state: () => Promise<unknown> }>;
  before: unknown;
  after: unknown;
}

const itemState = async (deal: TestDeal) => (await dealRow(deal)).deliverables[0]?.state;
const inStage = (stage: DealStage) => async () => {
  const deal = await dealIn(stage);
  return { deal, state: () => itemState(deal) };
};
const dealState = (stage: DealStage) => async () => {
  const deal = await dealIn(stage);
  return { state: async () => (await dealRow(deal)).state };
};
/** Whether both sides have been told that the creator is late. */
const late = (stage: DealStage) => async () => {
  const deal = await dealIn(stage);
  const told = () => db.notification.count({ where: { dealId: deal.dealId, kind: "creator_late" } });
  return { deal, state: told };
};

async function window(start: number) {
  const deal = await dealIn("in_review");
  const [deliverableId = ""] = deal.deliverableIds;
  const publishFrom = new Date(start + 90 * HOUR);
  await db.deliverable.update({ where: { id: deliverableId }, data: { publishFrom } });
  must(await approveDraft(deal.brand, { deliverableId, version: 1 }));
  return { deal, state: () => itemState(deal) };
}

async function payout() {
  const deal = await dealIn("accepted");
  await activePayee(deal.creator.creatorId);
  const queued = async () => {
    const { id } = await db.payout.findFirstOrThrow({ where: { dealId: deal.dealId } });
    const jobs = await db.$queryRaw<unknown[]>`
      select 1 from pgboss.job where name = 'payout.send' and data ->> 'payoutId' = ${id}`;
    return jobs.length;
  };
  return { deal, state: queued };
}

async function aged() {
  const deal = await dealIn("in_review");
  return { deal, state: async () => (await dealRow(deal)).state };
}

async function extendedOffer() {
  const offer = await offerTo();
  must(await extendOffer(offer.creator, offer.offerId));
  return { state: async () => (await db.offer.findUniqueOrThrow({ where: { id: offer.offerId } })).state };
}

const disputeState = (id: string) => async () =>
  (await db.dispute.findUniqueOrThrow({ where: { id } })).state;

async function unanswered() {
  return { state: disputeState(await disputeOn(await dealIn("in_review"))) };
}

async function unappealed() {
  const id = await answeredDispute(await dealIn("in_review"));
  must(await ruleOn(id, "full"));
  return { state: disputeState(id) };
}

async function pause(deal: TestDeal, days: number): Promise<void> {
  must(await proposePause(deal.brand, { dealNumber: deal.number, days, reason: "The studio is flooded." }));
  must(await acceptPause(deal.creator, deal.number));
}

async function paused() {
  const deal = await dealIn("in_review");
  await pause(deal, 3);
  return { state: async () => (await dealRow(deal)).pauseKind };
}

const TIMERS: Timer[] = [
  {
    ...{ name: "an offer with its one extension", sweep: "expire offers", hours: 144 },
    ...{ arrange: extendedOffer, before: "open", after: "expired" },
  },
  {
    ...{ name: "both sign", sweep: "lapse deals", hours: 72 },
    ...{ arrange: dealState("signing"), before: "signing", after: "cancelled" },
  },
  {
    ...{ name: "the brand funds", sweep: "lapse deals", hours: 72 },
    ...{ arrange: dealState("funding"), before: "funding", after: "cancelled" },
  },
  {
    ...{ name: "the first draft", sweep: "remind of deals", hours: 10 * DAY },
    ...{ arrange: late("active"), before: 0, after: 1 },
  },
  {
    ...{ name: "the changed draft", sweep: "remind of deals", hours: 72 },
    ...{ arrange: late("changes_requested"), before: 0, after: 1 },
  },
  {
    ...{ name: "the brand's review", sweep: "approve drafts", hours: 72 },
    ...{ arrange: inStage("in_review"), before: "in_review", after: "live_due" },
  },
  {
    ...{ name: "the publish window", sweep: "open publish windows", hours: 90 },
    ...{ arrange: window, before: "approved", after: "live_due" },
  },
  {
    ...{ name: "the live post", sweep: "remind of deals", hours: 120 },
    ...{ arrange: late("live_due"), before: 0, after: 1 },
  },
  {
    ...{ name: "the live check", sweep: "accept live posts", hours: 72 },
    ...{ arrange: inStage("live_check"), before: "live_check", after: "accepted" },
  },
  {
    ...{ name: "the age of held money", sweep: "watch held money", hours: 88 * DAY },
    ...{ arrange: aged, before: "active", after: "cancelled" },
  },
  {
    ...{ name: "the hold of a payout", sweep: "send due payouts", hours: 72 },
    ...{ arrange: payout, before: 0, after: 1 },
  },
  {
    ...{ name: "an agreed pause", sweep: "end pauses", hours: 3 * DAY },
    ...{ arrange: paused, before: "agreed", after: null },
  },
  {
    // Both days begin a week with one weekend: five business days are seven days.
    ...{ name: "the answer to a dispute", sweep: "advance disputes", hours: 7 * DAY },
    ...{ arrange: unanswered, before: "open", after: "ruled" },
  },
  {
    ...{ name: "the appeal against a ruling", sweep: "advance disputes", hours: 72 },
    ...{ arrange: unappealed, before: "ruled", after: "closed" },
  },
];

/** Sweeps whose limits stand in tests of their own, or that no limit of the product page governs. */
const ELSEWHERE = [
  ...["close briefs", "publish briefs", "expire applications", "advance programmes", "resume refunds"],
  ...["look after checkouts", "note sponsored work", "score applications", "expire vettings"],
  ...["purge identity documents", "remove old imports", "remind of answers", "remind of offers"],
  ...["remind of disputes", "write to those away", "remind of saved briefs", "send search alerts"],
  ...["remind of vettings", "remind of stale numbers", "invite those booked again", "publish reviews"],
  ...["remind of reviews", "remove files of drafts never sent", "lapse amendments", "remind of amendments"],
  ...[
    "settle products",
    "remind of products",
    "remind of returns",
    "forget delivery addresses",
    "look at live posts",
  ],
  ...["settle watches", "note licences", "remind of licences"],
  // Of commissions: tests/integration/commission-timers.test.ts.
  ...["issue statements", "agree to statements", "remind of statements", "hand questions to the staff"],
  ...["watch unsent payouts", "look after chargebacks", "remind of chargebacks"],
];

async function run(name: string): Promise<void> {
  const sweep = SWEEPS.find((one) => one.name === name);
  if (!sweep) throw new Error(`There is no sweep called “${name}”`);
  await sweep.run();
}

it("every sweep has its row, here or in a test of its own", () => {
  const named = [...new Set(TIMERS.map(({ sweep }) => sweep)), ...ELSEWHERE].sort();
  expect(named).toEqual(SWEEPS.map(({ name }) => name).sort());
});

describe.each([
  ["on an ordinary day", "2027-01-12T09:30:00.000Z"],
  ["over a change of clocks", "2027-03-26T09:30:00.000Z"],
])("%s", (_name, day) => {
  const start = Date.parse(day);
  const at = (ms: number) => setClock(new Date(start + ms));
  beforeEach(() => at(0));
  afterEach(expectSoundLedger);

  it.each(TIMERS)("$name: “$sweep” after $hours h", async ({ sweep, hours, arrange, before, after }) => {
    const { state } = await arrange(start);
    await at(hours * HOUR - 1_000);
    await run(sweep);
    expect(await state()).toBe(before);
    await at(hours * HOUR);
    await run(sweep);
    expect(await state()).toBe(after);
    await at(hours * HOUR + 1_000);
    await run(sweep);
    expect(await state()).toBe(after);
  });

  it("late work: the brand cancels without a fee from the end of the cure period on", async () => {
    const deal = await dealIn("active");
    const row = await dealRow(deal);
    const items = row.deliverables.map((item) => ({ ...item, label: "" }));
    const ends = cureEnds(items[0]?.dueAt ?? new Date(0)).getTime();
    expect(ends).toBe(start + 17 * DAY * HOUR);
    const kept = (ms: number) =>
      settlementOf(
        { state: "active", currency: row.currency, items, shipment: null },
        "brand",
        new Date(ends + ms),
      ).kept;
    expect([kept(-1_000), kept(0), kept(1_000)]).toEqual([10_750n, 0n, 0n]);
  });
});

describe("while its deal stands still", () => {
  const start = Date.parse("2027-03-26T09:30:00.000Z");
  const OF_DEALS = [
    ...["the first draft", "the changed draft", "the brand's review", "the publish window"],
    ...["the live post", "the live check", "the hold of a payout"],
  ];
  beforeEach(() => setClock(new Date(start)));
  afterEach(expectSoundLedger);

  it.each(TIMERS.filter(({ name }) => OF_DEALS.includes(name)))(
    "$name: “$sweep” waits, and acts exactly that much later",
    async ({ sweep, hours, arrange, before, after }) => {
      const { deal, state } = await arrange(start);
      if (!deal) throw new Error("A timer of a deal has one");
      await setClock(new Date(start + HOUR));
      await pause(deal, 30);
      await setClock(new Date(start + hours * HOUR + 1_000));
      await run(sweep);
      expect(await state()).toBe(before);
      await setClock(new Date(start + HOUR + 30 * DAY * HOUR));
      await run("end pauses");
      const limit = start + (hours + 30 * DAY) * HOUR;
      await setClock(new Date(limit - 1_000));
      await run(sweep);
      expect(await state()).toBe(before);
      await setClock(new Date(limit));
      await run(sweep);
      expect(await state()).toBe(after);
    },
  );
});
