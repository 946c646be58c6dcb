import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { watchUnsentPayouts } from "#app/domain/payout/watch-unsent.server.ts";
import { watchHeldMoney } from "#app/domain/deal/watch-held.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import { endPause } from "#app/domain/pause/end-pause.server.ts";
import { acceptPause } from "#app/domain/pause/answer-pause.server.ts";
import { proposePause } from "#app/domain/pause/propose-pause.server.ts";
import { disputeOn } from "../support/dispute-fixtures.ts";
import { adminUser, dealIn, must, type DealStage, type TestDeal } from "../support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";

afterEach(expectSoundLedger);

const DAY = 86_400_000;

/** Says that the deal was funded so long ago: the clock of all other deals stays where it is. */
async function aged(stage: DealStage, days: number): Promise<TestDeal> {
  const deal = await dealIn(stage);
  await makeOld(deal, days);
  return deal;
}
async function makeOld({ dealId }: TestDeal, days: number): Promise<void> {
  const fundedAt = new Date((await appNow()).getTime() - days * DAY);
  await db.deal.update({ where: { id: dealId }, data: { fundedAt } });
}
/** Two ways in which a deal stands still; each gives the way out of it. */
async function disputed(deal: TestDeal) {
  const id = await disputeOn(deal);
  return async () => must(await withdrawDispute(deal.brand, id));
}
async function paused(deal: TestDeal) {
  must(
    await proposePause(deal.brand, { dealNumber: deal.number, days: 9, reason: "The studio is flooded." }),
  );
  must(await acceptPause(deal.creator, deal.number));
  return async () => must(await endPause(deal.creator, deal.number));
}
const told = async (deal: TestDeal, kind: string) =>
  (await db.notification.findMany({ where: { dealId: deal.dealId, kind } }))
    .map(({ userId }) => userId)
    .sort();
const stateOf = ({ dealId }: TestDeal) =>
  db.deal.findUniqueOrThrow({
    where: { id: dealId },
    include: { deliverables: true, payouts: true, refunds: true },
  });

describe("held money", () => {
  it("of 60 days is told to both sides and the finance staff, once", async () => {
    const staff = await adminUser("finance");
    const moderator = await adminUser("moderator");
    const young = await aged("in_review", 59.9);
    const deal = await aged("in_review", 60);
    await watchHeldMoney();
    await watchHeldMoney();
    expect(await told(young, "held_ageing")).toEqual([]);
    const people = await told(deal, "held_ageing");
    expect(people).toEqual(expect.arrayContaining([deal.brand.userId, deal.creator.userId, staff.userId]));
    expect(people).not.toContain(moderator.userId);
    expect(new Set(people).size).toBe(people.length);
    expect((await stateOf(deal)).state).toBe("active");
  });

  it.each<[DealStage, bigint]>([
    ["active", 10_750n],
    ["in_review", 21_500n],
    ["live_due", 43_000n],
  ])(
    "of 88 days, work that is %s: ends as if the brand had cancelled, the creator keeps %s",
    async (stage, kept) => {
      const deal = await aged(stage, 88);
      await watchHeldMoney();
      expect(await watchHeldMoney()).toBe(0);
      const { state, cancelReason, payouts, refunds, fundedAt } = await stateOf(deal);
      expect({ state, cancelReason }).toEqual({ state: "cancelled", cancelReason: "held_too_long" });
      expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, released: kept + kept / 10n });
      expect(refunds.reduce((sum, { amount }) => sum + amount, 0n)).toBe(47_300n - kept - kept / 10n);
      const latest = (fundedAt?.getTime() ?? 0) + 90 * DAY;
      expect(payouts).toHaveLength(1);
      expect(payouts[0]?.releaseAt.getTime()).toBeLessThan(latest);
      expect(await told(deal, "deal_cancelled")).toEqual([deal.brand.userId, deal.creator.userId].sort());
    },
  );

  it("by the numbers of the deal's own terms; terms without them are read with the defaults", async () => {
    const deal = await aged("active", 70);
    await watchHeldMoney();
    expect((await stateOf(deal)).state).toBe("active");
    const { termsId } = await stateOf(deal);
    const { body } = await db.terms.findUniqueOrThrow({ where: { id: termsId } });
    expect(body).toMatchObject({ policy: { heldWarnDays: 60, heldActDays: 88 } });
  });

  it("that is all released is nobody's trouble", async () => {
    const deal = await dealIn("live_check");
    for (const id of deal.deliverableIds) must(await confirmLive(deal.brand, id));
    await makeOld(deal, 88);
    await watchHeldMoney();
    expect((await stateOf(deal)).state).toBe("active");
    expect(await told(deal, "held_alarm")).toEqual([]);
  });

  it("that was released and cannot leave is alarmed, once for each cause", async () => {
    const staff = await adminUser("finance");
    const deal = await dealIn("live_check");
    for (const id of deal.deliverableIds) must(await confirmLive(deal.brand, id));
    const goOn = await paused(deal);
    await makeOld(deal, 87);
    await watchUnsentPayouts();
    expect(await told(deal, "held_alarm")).toEqual([]);
    await makeOld(deal, 88);
    await watchUnsentPayouts();
    await watchUnsentPayouts();
    const alarms = await db.notification.findMany({ where: { userId: staff.userId, kind: "held_alarm" } });
    const own = alarms.filter(({ dealId }) => dealId === deal.dealId);
    expect(own).toHaveLength(1);
    expect(JSON.stringify(own[0]?.data)).toContain("both sides agreed to pause the deal");
    await goOn();
    await makeOld(deal, 90);
    await watchUnsentPayouts();
    expect((await told(deal, "held_alarm")).filter((userId) => userId === staff.userId)).toHaveLength(2);
  });

  it.each([
    ["an open dispute", "A dispute about the deal is open", disputed],
    ["an agreed pause", "Both sides agreed to pause", paused],
  ])(
    "under %s: the staff are alarmed, once; when the deal goes on, its age ends it",
    async (_name, words, stop) => {
      const staff = await adminUser("finance");
      const deal = await aged("in_review", 88);
      const goOn = await stop(deal);
      await watchHeldMoney();
      await watchHeldMoney();
      expect(await stateOf(deal)).toMatchObject({ state: "active", refunds: [], payouts: [] });
      const alarms = await db.notification.findMany({ where: { dealId: deal.dealId, kind: "held_alarm" } });
      expect(alarms.filter(({ userId }) => userId === staff.userId)).toMatchObject([
        { data: { reason: `${words}, and money is still held.` } },
      ]);
      await goOn();
      await watchHeldMoney();
      expect(await stateOf(deal)).toMatchObject({ state: "cancelled", cancelReason: "held_too_long" });
    },
  );

  it("of a deal that the system may not end goes to the staff as an alarm, once", async () => {
    const staff = await adminUser("finance");
    const deal = await aged("in_review", 88);
    // What no verb does: a deal that is over, with its money still held.
    await db.deal.update({ where: { id: deal.dealId }, data: { state: "cancelled" } });
    await watchHeldMoney();
    await watchHeldMoney();
    const people = await told(deal, "held_alarm");
    expect(people).toContain(staff.userId);
    expect(people).not.toContain(deal.brand.userId);
    expect(new Set(people).size).toBe(people.length);
    expect((await balancesOf(deal.dealId)).held).toBe(47_300n);
  });
});
