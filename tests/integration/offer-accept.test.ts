import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { closeBrief } from "#app/domain/brief/close-brief.server.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import {
  acceptedDeal,
  applicationTo,
  brandUser,
  creatorUser,
  HOURS,
  moveClock,
  must,
  offerTo,
  publishedBrief,
  type BriefOptions,
  type TestBrief,
  type TestOffer,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

const FEE = 43_000n;
let brand: BrandActor;
beforeAll(async () => {
  brand = await brandUser();
});
afterEach(expectSoundLedger);

async function openOffers(brief: TestBrief, count: number): Promise<TestOffer[]> {
  const offers: TestOffer[] = [];
  for (let at = 0; at < count; at += 1) offers.push(await offerTo(await applicationTo(brief)));
  return offers;
}

/** Everybody accepts at once: how many got a deal, and why the others did not. */
async function acceptAll(offers: TestOffer[]): Promise<Record<string, number>> {
  const results = await Promise.all(offers.map(({ creator, offerId }) => acceptOffer(creator, offerId)));
  const told: Record<string, number> = {};
  for (const result of results) {
    const word = result.ok ? "deal" : result.code;
    told[word] = (told[word] ?? 0) + 1;
  }
  return told;
}

const brief = (options: BriefOptions) => publishedBrief({ brand, ...options });
const dealsOf = (briefId: string) => db.deal.findMany({ where: { briefId }, orderBy: { number: "asc" } });
const briefRow = (id: string) => db.brief.findUniqueOrThrow({ where: { id } });

describe("simultaneous accepts", () => {
  it("of 50 on 3 slots make exactly 3 deals", { timeout: 120_000 }, async () => {
    const of = await brief({ slots: 3, budget: FEE * 100n });
    const offers = await openOffers(of, 50);
    expect(await acceptAll(offers)).toEqual({ deal: 3, slots_filled: 47 });
    expect(await dealsOf(of.briefId)).toHaveLength(3);
    expect(await briefRow(of.briefId)).toMatchObject({ state: "closed", closeReason: "filled" });
    const states = await db.offer.groupBy({
      by: ["state"],
      where: { application: { briefId: of.briefId } },
      _count: true,
    });
    expect(Object.fromEntries(states.map((one) => [one.state, one._count]))).toEqual({
      accepted: 3,
      open: 47,
    });
  });

  it("stop at the budget before the slots", async () => {
    const of = await brief({ slots: 3, budget: FEE * 2n });
    expect(await acceptAll(await openOffers(of, 6))).toEqual({ deal: 2, budget_exceeded: 4 });
    expect(await briefRow(of.briefId)).toMatchObject({ state: "published" });
  });

  it("of one offer by one creator make one deal, and lead both to it", async () => {
    const offer = await offerTo(undefined);
    const results = await Promise.all([1, 2, 3].map(() => acceptOffer(offer.creator, offer.offerId)));
    const numbers = results.map((result) => must(result).dealNumber);
    expect(new Set(numbers).size).toBe(1);
    expect(await db.deal.count({ where: { applicationId: offer.applicationId } })).toBe(1);
  });

  it("tell how much of the budget is left", async () => {
    const of = await brief({ slots: 3, budget: FEE + 10_000n });
    const [first, second] = await openOffers(of, 2);
    if (!first || !second) throw new Error("Two offers were made");
    must(await acceptOffer(first.creator, first.offerId));
    expect(await acceptOffer(second.creator, second.offerId)).toEqual({
      ok: false,
      code: "budget_exceeded",
      detail: { left: "$100.00" },
    });
  });
});

describe("a lapse", () => {
  it("frees the slot and opens the brief again, with the events of both", async () => {
    const of = await brief({ slots: 1, budget: FEE });
    const [first, second] = await openOffers(of, 2);
    if (!first || !second) throw new Error("Two offers were made");
    const { number, dealId } = await acceptedDeal(first);
    expect(await acceptOffer(second.creator, second.offerId)).toMatchObject({ code: "slots_filled" });
    await db.deal.update({ where: { number }, data: { dueAt: new Date(0) } });
    expect(await lapseDeals()).toBe(1);
    expect(await briefRow(of.briefId)).toMatchObject({
      state: "published",
      closeReason: null,
      closedAt: null,
    });
    const events = await db.auditEvent.findMany({
      where: { stream: `brief:${of.briefId}` },
      orderBy: { sequence: "asc" },
    });
    expect(events.map((event) => event.type).slice(-2)).toEqual(["brief.closed", "brief.reopened"]);
    const items = await db.deliverable.findMany({ where: { dealId } });
    expect(items.map((item) => item.state)).toEqual(["cancelled"]);
    expect(must(await acceptOffer(second.creator, second.offerId)).dealNumber).toBeGreaterThan(number);
  });

  it.each([
    ["the brand closed", async (of: TestBrief) => must(await closeBrief(brand, of.briefId)), "brand"],
    ["whose deadline has passed", () => moveClock(11 * 24 * HOURS), "filled"],
  ] as const)("leaves a brief closed %s", async (_why, close, closeReason) => {
    const of = await brief({ slots: closeReason === "brand" ? 2 : 1, budget: FEE });
    const { dealId } = await acceptedDeal(await offerTo(await applicationTo(of)));
    await close(of);
    await db.deal.update({ where: { id: dealId }, data: { dueAt: new Date(0) } });
    await lapseDeals();
    const lapsed = await db.deal.findUniqueOrThrow({ where: { id: dealId } });
    expect(lapsed).toMatchObject({ state: "cancelled", cancelReason: "not_signed", dueAt: null });
    expect(await briefRow(of.briefId)).toMatchObject({ state: "closed", closeReason });
  });
});

describe("an offer", () => {
  it("sent twice is one offer; another price is a new version of the terms", async () => {
    const application = await applicationTo(await brief({}));
    const [one, two] = [await offerTo(application), await offerTo(application)];
    expect(two.offerId).toBe(one.offerId);
    const better = await offerTo(application, { prices: [45_000n] });
    expect(better.offerId).not.toBe(one.offerId);
    const terms = await db.terms.findMany({ where: { applicationId: application.applicationId } });
    expect(terms.map((row) => row.version).sort()).toEqual([1, 2]);
    expect(new Set(terms.map((row) => row.sha256)).size).toBe(2);
    expect(await acceptOffer(application.creator, one.offerId)).toMatchObject({ code: "wrong_state" });
    expect((await acceptedDeal(better)).number).toBeGreaterThan(0);
  });

  it("is not made beyond slots, budget or what one payment can carry", async () => {
    const offer = (application: { applicationId: string; brief: TestBrief }, amount: bigint) =>
      makeOffer(brand, {
        applicationId: application.applicationId,
        message: "",
        prices: application.brief.lines.map((line) => ({ ...line, amount })),
      });
    const small = await applicationTo(await brief({ slots: 2, budget: FEE }));
    expect(await offer(small, FEE + 1n)).toMatchObject({ code: "budget_exceeded" });
    expect(await offer(small, 0n)).toMatchObject({ code: "price_outside" });
    const huge = await applicationTo(await brief({ budget: 10n ** 12n }));
    expect(await offer(huge, 10n ** 11n)).toMatchObject({ code: "not_chargeable" });
    // The largest fee that its service fee still leaves room for, and one more.
    expect(await offer(huge, 90_909_090n)).toMatchObject({ ok: true });
    expect(await offer(huge, 90_909_091n)).toMatchObject({ code: "not_chargeable" });
    expect(await offer(huge, 44n)).toMatchObject({ code: "not_chargeable" });
    expect(await offer(huge, 45n)).toMatchObject({ ok: true });
    const one = await brief({ slots: 1, budget: FEE });
    const late = await applicationTo(one);
    await acceptedDeal(await offerTo(await applicationTo(one, { creator: await creatorUser() })));
    expect(await offer(late, FEE)).toMatchObject({ code: "slots_filled" });
  });
});
