// Offers and counter-offers: whose turn, how often, until when; and two acts at once.
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor, PartyActor } from "#app/domain/access/actor.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { DEFAULT_POLICY } from "#app/domain/deal/policy.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { counterOffer } from "#app/domain/offer/counter-offer.server.ts";
import { declineOffer } from "#app/domain/offer/decline-offer.server.ts";
import { extendOffer } from "#app/domain/offer/extend-offer.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { expireOffers, remindOfOffers } from "#app/domain/offer/sweep.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import type { Result } from "#app/domain/refusal.ts";
import { applicationTo, brandUser, creatorUser, HOURS, moveClock, must } from "#tests/support/factories.ts";
import { offerTo, publishedBrief, type BriefOptions, type TestOffer } from "#tests/support/factories.ts";
import { counterInput, countered } from "#tests/support/factory-counter.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

const FEE = 43_000n;
let brand: BrandActor;
beforeAll(async () => {
  brand = await brandUser();
});
afterEach(expectSoundLedger);

const offerOn = async (options: BriefOptions = {}) =>
  offerTo(await applicationTo(await publishedBrief({ brand, ...options })));
const counterAt = async (actor: PartyActor, offerId: string, gross: bigint) =>
  counterOffer(actor, await counterInput(offerId, { gross }));
const words = (results: Result<unknown>[]) => results.map((one) => (one.ok ? "ok" : one.code)).sort();
const offersOf = (applicationId: string) =>
  db.offer.findMany({
    where: { applicationId },
    include: { terms: true },
    orderBy: { terms: { version: "asc" } },
  });
const newestOf = async ({ applicationId }: TestOffer) => {
  const newest = (await offersOf(applicationId)).at(-1);
  if (!newest) throw new Error("there is an offer");
  return newest;
};

describe("a counter-offer", () => {
  it("is a new version of the terms with its own window, and supersedes the one it answers", async () => {
    const offer = await offerOn();
    const input = await counterInput(offer.offerId, { gross: 50_000n, quantity: 2 });
    const { offerId } = must(await counterOffer(offer.creator, { ...input, message: "Two takes." }));
    const [first, second] = await offersOf(offer.applicationId);
    expect(first).toMatchObject({ state: "superseded", proposedBy: "brand" });
    expect(second).toMatchObject({ id: offerId, state: "open", proposedBy: "creator", answersId: first?.id });
    expect(second?.terms).toMatchObject({ version: 2, proposedBy: "creator" });
    expect((second?.expiresAt.getTime() ?? 0) - (second?.createdAt.getTime() ?? 0)).toBe(72 * HOURS);
    const terms = readTerms(second?.terms.body);
    expect(terms.totals).toEqual({
      gross: "50000",
      brandFee: "5000",
      creatorFee: "0",
      net: "50000",
      cost: "55000",
    });
    expect(terms.items[0]).toMatchObject({ gross: "50000", quantity: 2 });
    expect(terms.policy).toEqual(readTerms(first?.terms.body).policy);
  });

  it("is accepted by the other side, which makes the deal with exactly these terms", async () => {
    const offer = await countered(await offerOn(), { gross: 50_000n });
    expect(await acceptOffer(offer.creator, offer.offerId)).toMatchObject({ code: "not_your_turn" });
    expect(await declineOffer(offer.creator, offer.offerId, "")).toMatchObject({ code: "not_your_turn" });
    const { dealNumber } = must(await acceptOffer(brand, offer.offerId));
    expect(must(await acceptOffer(brand, offer.offerId)).dealNumber).toBe(dealNumber);
    const deal = await db.deal.findUniqueOrThrow({ where: { number: dealNumber }, include: { terms: true } });
    expect(deal).toMatchObject({ gross: 50_000n, brandFee: 5_000n, terms: { version: 2 } });
    const kinds = await db.notification.findMany({ where: { dealId: deal.id } });
    expect(kinds.map((row) => row.kind).sort()).toEqual(["counter_accepted", "sign_requested"]);
  });

  it("is declined by the other side, and the brand can make another offer", async () => {
    const offer = await countered(await offerOn(), { gross: 50_000n });
    const again = { applicationId: offer.applicationId, message: "", prices: offer.brief.lines };
    expect(await makeOffer(brand, again)).toMatchObject({ code: "answer_first" });
    must(await declineOffer(brand, offer.offerId, "Too much"));
    must(await declineOffer(brand, offer.offerId, "Too much"));
    const row = await db.application.findUniqueOrThrow({ where: { id: offer.applicationId } });
    expect(row.state).toBe("shortlisted");
    must(await makeOffer(brand, again));
    expect(
      await db.notification.count({ where: { userId: offer.creator.userId, kind: "counter_declined" } }),
    ).toBe(1);
  });

  it("goes to and fro six times and not a seventh, whoever's turn it is", async () => {
    const offer = await offerOn();
    let gross = FEE;
    for (let made = 0; made < DEFAULT_POLICY.counterLimit; made += 1) {
      gross += 100n;
      must(await counterAt(made % 2 === 0 ? offer.creator : brand, (await newestOf(offer)).id, gross));
    }
    const last = await newestOf(offer);
    expect(last.terms.version).toBe(7);
    expect(await counterAt(offer.creator, last.id, gross + 100n)).toEqual({
      ...{ ok: false, code: "counters_used", detail: { limit: "6" } },
    });
    must(await acceptOffer(offer.creator, last.id));
  });

  it("changes something, costs something, and fits what the brief has left", async () => {
    const offer = await offerOn({ budget: FEE * 2n });
    const counter = (gross: bigint) => counterAt(offer.creator, offer.offerId, gross);
    expect(await counter(FEE)).toMatchObject({ code: "nothing_changed" });
    expect(await counter(0n)).toMatchObject({ code: "price_outside" });
    expect(await counter(10n ** 11n)).toMatchObject({ code: "not_chargeable" });
    // What is left of the budget is not the creator's to know.
    expect(await counter(FEE * 2n + 1n)).toEqual({ ok: false, code: "over_budget" });
    const { offerId } = must(await counter(FEE * 2n));
    expect(await counterAt(brand, offerId, FEE * 2n + 1n)).toEqual({
      ...{ ok: false, code: "budget_exceeded", detail: { left: "$860.00" } },
    });
  });

  it("is refused once the slots are filled or the brief was taken down", async () => {
    const brief = await publishedBrief({ brand, slots: 1, budget: FEE * 4n });
    const [late, quick] = [
      await offerTo(await applicationTo(brief)),
      await offerTo(await applicationTo(brief)),
    ];
    const counter = await countered(late, { gross: FEE + 1n });
    must(await acceptOffer(quick.creator, quick.offerId));
    expect(await counterAt(brand, counter.offerId, FEE)).toMatchObject({ code: "slots_filled" });
    expect(await acceptOffer(brand, counter.offerId)).toMatchObject({ code: "slots_filled" });
    const gone = await offerOn();
    await db.brief.update({ where: { id: gone.brief.briefId }, data: { state: "removed" } });
    expect(await counterAt(gone.creator, gone.offerId, FEE + 1n)).toMatchObject({ code: "brief_closed" });
  });

  it("sent twice is one, and does not exist for anybody else", async () => {
    const offer = await offerOn();
    const input = await counterInput(offer.offerId, { gross: 50_000n });
    const ids = await Promise.all([1, 2, 3].map(async () => counterOffer(offer.creator, input)));
    expect(new Set(ids.map((one) => must(one).offerId)).size).toBe(1);
    expect(await offersOf(offer.applicationId)).toHaveLength(2);
    const [other, stranger] = [await creatorUser(), await brandUser()];
    const reviewer = await brandUser("reviewer", brand.brandId);
    const open = (await newestOf(offer)).id;
    for (const act of [
      (actor: PartyActor) => counterAt(actor, open, FEE),
      (actor: PartyActor) => acceptOffer(actor, open),
      (actor: PartyActor) => declineOffer(actor, open, ""),
      (actor: PartyActor) => extendOffer(actor, open),
    ]) {
      expect(await act(other)).toMatchObject({ code: "not_found" });
      expect(await act(stranger)).toMatchObject({ code: "not_found" });
      expect(await act(reviewer)).toMatchObject({ code: "not_allowed" });
    }
  });
});

describe("two acts at once", () => {
  const ROUNDS = [1, 2, 3, 4];
  it.each([
    ["accept", (offer: TestOffer) => acceptOffer(offer.creator, offer.offerId)],
    ["decline", (offer: TestOffer) => declineOffer(offer.creator, offer.offerId, "")],
    ["another counter", (offer: TestOffer) => counterAt(offer.creator, offer.offerId, FEE + 5n)],
  ])("by one side, a counter and %s: exactly one wins", async (_what, other) => {
    for (const round of ROUNDS) {
      const offer = await offerOn();
      const counter = () => counterAt(offer.creator, offer.offerId, FEE + 1n);
      const results = await Promise.all(round % 2 ? [counter(), other(offer)] : [other(offer), counter()]);
      expect(words(results).filter((word) => word === "ok")).toHaveLength(1);
      const open = (await offersOf(offer.applicationId)).filter((one) => one.state === "open");
      const deals = await db.deal.count({ where: { applicationId: offer.applicationId } });
      expect(open.length + deals).toBeLessThanOrEqual(1);
    }
  });

  it("a counter and a withdrawal leave no offer open", async () => {
    for (const _round of ROUNDS) {
      const offer = await offerOn();
      const counter = counterAt(offer.creator, offer.offerId, FEE + 1n);
      const results = await Promise.all([withdraw(offer.creator, offer.applicationId), counter]);
      expect(results[0].ok).toBe(true);
      expect((await offersOf(offer.applicationId)).filter((one) => one.state === "open")).toEqual([]);
    }
  });

  it("the brand accepts 12 counter-offers on 3 slots: exactly 3 deals", async () => {
    const brief = await publishedBrief({ brand, slots: 3, budget: FEE * 100n });
    const counters: TestOffer[] = [];
    for (let at = 0; at < 12; at += 1)
      counters.push(await countered(await offerTo(await applicationTo(brief)), { gross: FEE + 1n }));
    const told = words(await Promise.all(counters.map(({ offerId }) => acceptOffer(brand, offerId))));
    expect(told).toEqual([
      ...Array.from({ length: 3 }, () => "ok"),
      ...Array.from({ length: 9 }, () => "slots_filled"),
    ]);
    expect(await db.deal.count({ where: { briefId: brief.briefId } })).toBe(3);
  });

  it("the brand replaces its offer while the creator counters it: one offer is open", async () => {
    for (const _round of ROUNDS) {
      const offer = await offerOn();
      const prices = offer.brief.lines.map((line) => ({ ...line, amount: FEE + 7n }));
      const replace = makeOffer(brand, { applicationId: offer.applicationId, message: "", prices });
      const results = await Promise.all([replace, counterAt(offer.creator, offer.offerId, FEE + 1n)]);
      expect(words(results)).toContain("ok");
      const open = (await offersOf(offer.applicationId)).filter((one) => one.state === "open");
      expect(open).toHaveLength(1);
    }
  });
});

describe("more time", () => {
  it("is taken once, by the side that must answer, and counts from the limit", async () => {
    const offer = await offerOn();
    const before = await newestOf(offer);
    expect(await extendOffer(brand, offer.offerId)).toMatchObject({ code: "not_your_turn" });
    const results = await Promise.all([1, 2].map(() => extendOffer(offer.creator, offer.offerId)));
    expect(words(results)).toEqual(["extended_already", "ok"]);
    const after = await newestOf(offer);
    expect(after.expiresAt.getTime() - before.expiresAt.getTime()).toBe(72 * HOURS);
    const told = await db.notification.findMany({ where: { userId: brand.userId, kind: "offer_extended" } });
    expect(told.map((row) => row.href)).toEqual([`/brand/applications/${offer.applicationId}`]);
  });

  it("reminds whoever owes the answer again, and a counter begins a window of its own", async () => {
    const offer = await countered(await offerOn(), { gross: FEE + 1n });
    const href = `/brand/applications/${offer.applicationId}`;
    const reminded = () => db.notification.count({ where: { href, kind: "counter_expiring" } });
    await moveClock(49 * HOURS);
    await remindOfOffers();
    await remindOfOffers();
    expect(await reminded()).toBe(1);
    must(await extendOffer(brand, offer.offerId));
    await remindOfOffers();
    expect(await reminded()).toBe(1);
    await moveClock(72 * HOURS);
    await remindOfOffers();
    expect(await reminded()).toBe(2);
    const next = must(await counterAt(brand, offer.offerId, FEE + 2n)).offerId;
    must(await extendOffer(offer.creator, next));
  });

  it("ends all the same: a counter that nobody answered lapses, and both read whose it was", async () => {
    const offer = await countered(await offerOn(), { gross: FEE + 1n });
    await moveClock(72 * HOURS);
    expect(await acceptOffer(brand, offer.offerId)).toMatchObject({ code: "offer_expired" });
    expect(await counterAt(brand, offer.offerId, FEE)).toMatchObject({ code: "offer_expired" });
    await expireOffers();
    expect((await newestOf(offer)).state).toBe("expired");
    const rows = await db.notification.findMany({
      where: { href: { endsWith: offer.applicationId }, kind: { startsWith: "offer_expired" } },
    });
    expect(rows.map((row) => [row.kind, (row.data as { proposedBy?: string }).proposedBy]).sort()).toEqual([
      ["offer_expired", "creator"],
      ["offer_expired_brand", "creator"],
    ]);
  });
});
