// Deals that pay with a share of sales or with a product, and no fee: from the brief to the end, without a cent moving.
import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { browseBriefs } from "#app/domain/brief/browse.server.ts";
import { readFilters } from "#app/domain/brief/browse-filters.ts";
import type { BriefInput } from "#app/domain/brief/brief-input.ts";
import { acceptRuling } from "#app/domain/dispute/answer-ruling.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { rebook } from "#app/domain/deal/rebook.server.ts";
import { counterOffer } from "#app/domain/offer/counter-offer.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import { giveAddress } from "#app/domain/product/give-address.server.ts";
import { receiveProduct } from "#app/domain/product/receive-product.server.ts";
import { shipProduct } from "#app/domain/product/ship-product.server.ts";
import { briefInput } from "#tests/support/brief-fixtures.ts";
import { answeredDispute, ruleOn } from "#tests/support/dispute-fixtures.ts";
import { applicationInput } from "#tests/support/factory-agreement.ts";
import { counterInput } from "#tests/support/factory-counter.ts";
import {
  applicationTo,
  creatorUser,
  dealIn,
  must,
  offerTo,
  publishedBrief,
  workDone,
  type DealStage,
  type TestDeal,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const share = { bps: 1_200, days: 30 };
const jars = { name: "Two jars", returnDays: null, value: "2400" };

async function noFee(details: Partial<BriefInput["details"]>): Promise<Partial<BriefInput>> {
  const usual = await briefInput();
  return { pricing: "none", budget: 0n, details: { ...usual.details, ...details } };
}
const commissionBrief = async () => publishedBrief(await noFee({ model: "commission", commission: share }));
const productBrief = async () => publishedBrief(await noFee({ model: "product", product: jars }));
const dealOf = async (stage: DealStage, brief: Promise<Awaited<ReturnType<typeof commissionBrief>>>) =>
  dealIn(stage, await offerTo(await applicationTo(await brief)));

const stored = ({ dealId }: TestDeal) =>
  db.deal.findUniqueOrThrow({
    where: { id: dealId },
    include: {
      deliverables: true,
      payouts: true,
      refunds: true,
      fundings: true,
      shipment: true,
      terms: true,
    },
  });
const told = async ({ dealId }: TestDeal) =>
  new Set((await db.notification.findMany({ where: { dealId } })).map((row) => row.kind));
const booked = ({ dealId }: TestDeal) => db.journal.count({ where: { dealId } });

describe("a brief without a fee", () => {
  it("is found by how it pays, and among those that net nothing certain", async () => {
    const title = `Commission ${crypto.randomUUID().slice(0, 8)}`;
    await publishedBrief({ ...(await noFee({ model: "commission", commission: share })), title });
    const found = async (query: string) =>
      (await browseBriefs(readFilters(new URLSearchParams(`q=${title}&${query}`)), null)).page.rows;
    expect(await found("pay=commission")).toMatchObject([
      { pricing: "none", netMin: 0n, netMax: 0n, commission: share, product: null },
    ]);
    expect(await found("pay=commission&pay=product")).toHaveLength(1);
    for (const query of ["pay=fee", "pay=product", "net=1"]) expect(await found(query)).toEqual([]);
  });

  it("takes no price, neither asked nor offered", async () => {
    const brief = await commissionBrief();
    const creator = await creatorUser();
    const priced = brief.lines.map((line) => ({ ...line, amount: 5_000n }));
    const input = applicationInput(brief, creator);
    expect(await apply(creator, { ...input, prices: priced })).toMatchObject({ code: "price_outside" });
    const { applicationId } = must(await apply(creator, input));
    const offer = { applicationId, message: "" };
    expect(await makeOffer(brief.brand, { ...offer, prices: priced })).toMatchObject({
      code: "price_outside",
    });
    must(await makeOffer(brief.brand, { ...offer, prices: brief.lines }));
  });

  it("is not what a brief with a fee may turn into by an offer", async () => {
    const { applicationId, brief } = await applicationTo();
    const prices = brief.lines.map((line) => ({ ...line, amount: 0n }));
    expect(await makeOffer(brief.brand, { applicationId, message: "", prices })).toMatchObject({
      code: "price_outside",
    });
  });
});

describe("a deal for a commission alone", () => {
  it("begins with the last signature and ends with the last acceptance, and no money moves", async () => {
    const deal = await dealOf("active", commissionBrief());
    const begun = await stored(deal);
    expect(begun).toMatchObject({ state: "active", gross: 0n, brandFee: 0n, fundedAt: null, dueAt: null });
    expect(begun.deliverables.map(({ state }) => state)).toEqual(["draft_due"]);
    expect(readTerms(begun.terms.body).commission).toEqual({
      ...{ ...share, attribution: "last", questionDays: 7, holdDays: 30, minimum: "1000" },
    });
    expect(await openFunding(deal.brand, { deal: deal.number })).toMatchObject({ code: "wrong_state" });
    expect([...(await told(deal))]).toEqual(expect.arrayContaining(["deal_begun", "contract_signed"]));
    expect(await told(deal)).not.toContain("fund_requested");
  });

  it("is complete with its work: no payout, no booking, no receipt, and both may review", async () => {
    const deal = await dealOf("accepted", commissionBrief());
    const done = await stored(deal);
    expect(done).toMatchObject({ state: "completed", payouts: [], refunds: [], fundings: [] });
    expect(done.completedAt).not.toBeNull();
    expect(done.deliverables.map(({ state }) => state)).toEqual(["accepted"]);
    expect(await booked(deal)).toBe(0);
    const kinds = await told(deal);
    expect(kinds).toContain("deal_completed");
    expect([...kinds].filter((kind) => /^(payout|fund|refund|deal_funded)/.test(kind))).toEqual([]);
    expect(await db.reviewWindow.count({ where: { dealId: deal.dealId } })).toBe(1);
    expect(await db.licence.count({ where: { dealId: deal.dealId } })).toBe(1);
  });

  it("has its rate and days countered, and nothing else asked for", async () => {
    const offer = await offerTo(await applicationTo(await commissionBrief()));
    const counter = (first: { gross?: bigint }, bps: number) =>
      counterInput(offer.offerId, first, { commission: { bps, days: 60 } });
    expect(await counterOffer(offer.creator, await counter({ gross: 5_000n }, 1_500))).toMatchObject({
      code: "price_outside",
    });
    const { offerId } = must(await counterOffer(offer.creator, await counter({}, 1_500)));
    const row = await db.offer.findUniqueOrThrow({ where: { id: offerId }, include: { terms: true } });
    expect(readTerms(row.terms.body).commission).toMatchObject({ bps: 1_500, days: 60, holdDays: 30 });
  });

  it("is cancelled without a kill fee or a refund", async () => {
    const deal = await dealOf("live_due", commissionBrief());
    const cancel = { dealNumber: deal.number, reason: "The shop closes.", kept: 0n, refunded: 0n };
    must(await cancelDeal(deal.brand, cancel));
    expect(await stored(deal)).toMatchObject({ state: "cancelled", payouts: [], refunds: [] });
    expect(await booked(deal)).toBe(0);
  });

  it("is complete when staff rules that the work counts", async () => {
    const deal = await dealOf("in_review", commissionBrief());
    const dispute = await answeredDispute(deal);
    must(await ruleOn(dispute, "full"));
    must(await acceptRuling(deal.brand, dispute));
    must(await acceptRuling(deal.creator, dispute));
    expect(await stored(deal)).toMatchObject({ state: "completed", payouts: [], refunds: [] });
  });

  it("is booked again as what it was", async () => {
    const deal = await dealOf("accepted", commissionBrief());
    const id = crypto.randomUUID();
    must(await rebook(deal.brand, { dealNumber: deal.number, id }));
    const again = await db.brief.findUniqueOrThrow({ where: { id } });
    expect(again).toMatchObject({
      ...{ pricing: "none", budget: 0n, pays: ["commission"], feeMax: 0n },
      details: { model: "commission", commission: share },
    });
  });
});

describe("a deal for a product alone", () => {
  it("is sent the product when both have signed, and ends with the work", async () => {
    const deal = await dealOf("active", productBrief());
    const begun = await stored(deal);
    expect(begun).toMatchObject({ state: "active", fundedAt: null, shipment: { state: "awaiting_address" } });
    expect(begun.deliverables[0]?.state).toBe("waiting");
    expect(readTerms(begun.terms.body).product).toMatchObject(jars);
    const { number: dealNumber } = deal;
    must(await giveAddress(deal.creator, { dealNumber, address: "Noor Haddad, 12 Mulberry Street, Austin" }));
    must(await shipProduct(deal.brand, { dealNumber, carrier: "ups", tracking: "1Z999AA10123456784" }));
    must(await receiveProduct(deal.creator, dealNumber));
    await workDone(deal);
    const done = await stored(deal);
    expect(done).toMatchObject({ state: "completed", payouts: [], shipment: { state: "received" } });
    expect(await booked(deal)).toBe(0);
    const now = await appNow();
    expect(done.completedAt && done.completedAt <= now).toBe(true);
  });
});
