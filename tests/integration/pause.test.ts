// An agreed pause: proposed, accepted, ended by either side, by the clock, or by a dispute that takes its place.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import { acceptPause, dropPause } from "#app/domain/pause/answer-pause.server.ts";
import { endPause } from "#app/domain/pause/end-pause.server.ts";
import { proposePause } from "#app/domain/pause/propose-pause.server.ts";
import { dealRow, disputeOn } from "#tests/support/dispute-fixtures.ts";
import { applicationTo, dealIn, must, offerTo, type TestDeal } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { programmeBrief } from "#tests/support/programme-fixtures.ts";
import { runSweeps } from "#tests/support/settle-jobs.ts";

const START = Date.parse("2027-03-26T09:30:00.000Z"); // Europe changes its clocks two days later
const HOUR = 3_600_000;
const DAY = 24;
const at = (hours: number, ms = 0) => setClock(new Date(START + hours * HOUR + ms));
const dueOf = async (deal: TestDeal) => (await dealRow(deal)).deliverables[0]?.dueAt?.getTime();
const propose = (deal: TestDeal, actor = deal.creator as Parameters<typeof proposePause>[0], days = 10) =>
  proposePause(actor, { dealNumber: deal.number, days, reason: "The studio is flooded." });

beforeEach(() => at(0));
afterEach(expectSoundLedger);

describe("a pause that both sides agree on", () => {
  it("changes nothing until it is accepted, by the other side", async () => {
    const deal = await dealIn("in_review");
    must(await propose(deal));
    must(await propose(deal));
    expect(await propose(deal, deal.brand)).toMatchObject({ code: "pause_open" });
    expect(await acceptPause(deal.creator, deal.number)).toMatchObject({ code: "wrong_state" });
    expect(await dropPause(deal.brand, deal.number, "withdraw")).toMatchObject({ code: "wrong_state" });
    await at(72);
    await runSweeps();
    expect((await dealRow(deal)).deliverables[0]?.state).toBe("live_due");
    must(await dropPause(deal.brand, deal.number, "decline"));
    expect(await db.notification.count({ where: { userId: deal.creator.userId, kind: "pause_news" } })).toBe(
      1,
    );
    expect(await db.dealPause.count({ where: { dealId: deal.dealId } })).toBe(1);
  });

  it("holds everything, goes on by itself, and every limit moves on by exactly its time", async () => {
    const deal = await dealIn("in_review");
    must(await propose(deal));
    await at(70);
    must(await acceptPause(deal.brand, deal.number));
    const approve = { deliverableId: deal.deliverableIds[0] ?? "", version: 1 };
    expect(await approveDraft(deal.brand, approve)).toMatchObject({ code: "deal_paused" });
    await at(70 + 10 * DAY, -1);
    await runSweeps();
    expect(await dealRow(deal)).toMatchObject({ pauseKind: "agreed" });
    await at(70 + 10 * DAY);
    await runSweeps();
    expect(await dealRow(deal)).toMatchObject({ pausedAt: null });
    expect(await dueOf(deal)).toBe(START + (72 + 10 * DAY) * HOUR);
    must(await approveDraft(deal.brand, approve));
  });

  it.each(["brand", "creator"] as const)("the %s ends it early, alone and at once", async (side) => {
    const deal = await dealIn("in_review");
    must(await propose(deal));
    must(await acceptPause(deal.brand, deal.number));
    await at(5, 123);
    must(await endPause(deal[side], deal.number));
    expect(await dueOf(deal)).toBe(START + 77 * HOUR + 123);
    expect(await endPause(deal[side], deal.number)).toMatchObject({ code: "wrong_state" });
    expect(await db.dealPause.findFirst({ where: { dealId: deal.dealId } })).toMatchObject({ endedBy: side });
  });

  it("gives way to a dispute, and the two times add up", async () => {
    const deal = await dealIn("in_review");
    must(await propose(deal));
    must(await acceptPause(deal.brand, deal.number));
    await at(5);
    const id = await disputeOn(deal);
    expect(await propose(deal)).toMatchObject({ code: "deal_disputed" });
    await at(12);
    must(await withdrawDispute(deal.brand, id));
    expect(await dueOf(deal)).toBe(START + 84 * HOUR);
  });

  it.each(["signing", "funding"] as const)("is not for a deal in %s", async (stage) => {
    expect(await propose(await dealIn(stage))).toMatchObject({ code: "wrong_state" });
  });

  it("moves the months of a programme that are still to come", async () => {
    const deal = await dealIn("active", await offerTo(await applicationTo(await programmeBrief())));
    const programme = () =>
      db.programme.findFirstOrThrow({ where: { deals: { some: { id: deal.dealId } } } });
    const before = await programme();
    must(await propose(deal, deal.brand, 30));
    must(await acceptPause(deal.creator, deal.number));
    await at(29 * DAY);
    await runSweeps();
    expect(await programme()).toMatchObject({ opened: 1, nextAt: before.nextAt });
    await at(30 * DAY);
    await runSweeps();
    const moved = (instant: Date | null) => new Date((instant?.getTime() ?? 0) + 30 * DAY * HOUR);
    expect(await programme()).toMatchObject({
      ...{ opened: 1, nextAt: moved(before.nextAt), startedAt: moved(before.startedAt) },
    });
  });
});
