import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { capacityOf } from "#app/domain/application/capacity.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { CURE_DAYS, settlementOf } from "#app/domain/deal/kill-fee.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { brandUser, dealIn, HOURS, moveClock, type DealStage, type TestDeal } from "../support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";

afterEach(expectSoundLedger);

/** Cancels with the sums as the page shows them now. */
async function cancel(deal: TestDeal, actor: PartyActor, off = 0n) {
  const row = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { deliverables: true, shipment: true },
  });
  const items = row.deliverables.map((item) => ({ ...item, label: "" }));
  const { kept, refunded } = settlementOf({ ...row, items }, actor.kind, await appNow());
  const input = { dealNumber: deal.number, reason: "We stop the campaign.", kept: kept + off, refunded };
  return { kept, refunded, result: await cancelDeal(actor, input) };
}
const stateOf = async ({ dealId }: TestDeal) =>
  db.deal.findUniqueOrThrow({
    where: { id: dealId },
    include: { deliverables: true, payouts: true, refunds: true },
  });

describe("when the brand cancels", () => {
  it.each<[DealStage, bigint]>([
    ["active", 10_750n],
    ["in_review", 21_500n],
    ["changes_requested", 21_500n],
    ["live_due", 43_000n],
    ["live_check", 43_000n],
  ])("work that is %s, the creator keeps %s and the rest goes back", async (stage, kept) => {
    const deal = await dealIn(stage);
    const sums = await cancel(deal, deal.brand);
    expect(sums).toMatchObject({ kept, result: { ok: true } });
    const fee = kept / 10n;
    expect(sums.refunded).toBe(47_300n - kept - fee);
    const { state, cancelReason, deliverables, payouts, refunds } = await stateOf(deal);
    expect({ state, cancelReason }).toEqual({ state: "cancelled", cancelReason: "cancelled_by_brand" });
    expect(deliverables.map((item) => [item.state, item.dueAt])).toEqual([["cancelled", null]]);
    expect(payouts).toMatchObject([{ gross: kept, amount: kept, state: "scheduled" }]);
    expect(refunds.map(({ amount }) => amount)).toEqual(sums.refunded > 0n ? [sums.refunded] : []);
    expect(await balancesOf(deal.dealId)).toMatchObject({
      held: 0n,
      released: kept + fee,
      refunded: sums.refunded,
    });
  });

  it.each<DealStage>(["signing", "funding"])("in %s, nobody owes anything", async (stage) => {
    const deal = await dealIn(stage);
    expect(await cancel(deal, deal.brand)).toMatchObject({ kept: 0n, refunded: 0n, result: { ok: true } });
    expect(await stateOf(deal)).toMatchObject({ state: "cancelled", payouts: [], refunds: [] });
  });

  it("work that is overdue beyond the cure period, all of it goes back", async () => {
    const deal = await dealIn("active");
    const { dueAt } = (await stateOf(deal)).deliverables[0] ?? {};
    await moveClock((dueAt?.getTime() ?? 0) - (await appNow()).getTime() + CURE_DAYS * 24 * HOURS);
    expect(await cancel(deal, deal.brand)).toMatchObject({
      kept: 0n,
      refunded: 47_300n,
      result: { ok: true },
    });
  });

  it("the slot is free again, and the budget but for what the creator keeps; both sides are told", async () => {
    const deal = await dealIn("in_review");
    const before = await db.$transaction((tx) => capacityOf(tx, deal.briefId));
    await cancel(deal, deal.brand);
    const after = await db.$transaction((tx) => capacityOf(tx, deal.briefId));
    expect(after.slotsLeft).toBe(before.slotsLeft + 1);
    expect(after.budgetLeft).toBe(before.budgetLeft + 21_500n);
    const told = await db.notification.findMany({ where: { dealId: deal.dealId, kind: "deal_cancelled" } });
    expect(new Set(told.map(({ userId }) => userId))).toEqual(
      new Set([deal.brand.userId, deal.creator.userId]),
    );
  });
});

describe("a cancellation", () => {
  it("by the creator gives everything back", async () => {
    const deal = await dealIn("live_due");
    expect(await cancel(deal, deal.creator)).toMatchObject({
      kept: 0n,
      refunded: 47_300n,
      result: { ok: true },
    });
    expect((await stateOf(deal)).cancelReason).toBe("cancelled_by_creator");
  });

  it("is refused when the sums moved on, when everything is accepted, and the second time", async () => {
    const deal = await dealIn("in_review");
    expect((await cancel(deal, deal.brand, 1n)).result).toMatchObject({ code: "changed_meanwhile" });
    expect((await stateOf(deal)).state).toBe("active");
    await cancel(deal, deal.brand);
    expect((await cancel(deal, deal.brand)).result).toMatchObject({ code: "wrong_state" });
    const accepted = await dealIn("accepted");
    expect((await cancel(accepted, accepted.brand)).result).toMatchObject({ code: "wrong_state" });
  });

  it("needs a reason, and is nobody else's", async () => {
    const deal = await dealIn("active");
    const input = { dealNumber: deal.number, reason: " ", kept: 10_750n, refunded: 35_475n };
    expect(await cancelDeal(deal.brand, input)).toMatchObject({ code: "reason_needed" });
    const stranger = await cancelDeal(await brandUser(), { ...input, reason: "Not mine at all" });
    expect(stranger).toMatchObject({ code: "not_found" });
    const reviewer = { ...deal.brand, role: "reviewer" as const };
    expect(await cancelDeal(reviewer, { ...input, reason: "May I not" })).toMatchObject({
      code: "not_allowed",
    });
  });

  it("and an approval at the same time: one wins, and the money adds up", async () => {
    const deal = await dealIn("live_check");
    const both = await Promise.all([
      cancel(deal, deal.brand).then(({ result }) => result),
      confirmLive(deal.brand, deal.deliverableIds[0] ?? ""),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, funded: 47_300n });
  });
});
