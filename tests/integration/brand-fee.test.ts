import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { settlementOf } from "#app/domain/deal/kill-fee.ts";
import { endBrandFee, setBrandFee } from "#app/domain/deal/set-brand-fee.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import {
  acceptedDeal,
  adminUser,
  applicationTo,
  fundDeal,
  must,
  offerTo,
  publishedBrief,
  sign,
  type TestBrief,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

const reason = "More than twenty deals this year.";
const admin = await adminUser("superadmin");
const feeOf = ({ brand }: TestBrief) => ({
  brand: brand.brandSlug,
  brandFeeBps: 500,
  brandFeeMinimum: 40,
  reason,
});
const offered = async (brief: TestBrief) => {
  const offer = await offerTo(await applicationTo(brief));
  const { terms } = await db.offer.findUniqueOrThrow({
    where: { id: offer.offerId },
    select: { terms: { select: { body: true, sha256: true } } },
  });
  return { offer, body: readTerms(terms.body), stored: terms.body as { policy: object } };
};

describe("a brand's own service fee", () => {
  it("is in force for offers made from then on, until it ends; what is offered keeps its own", async () => {
    const brief = await publishedBrief();
    const before = await offered(brief);
    expect(before.stored.policy).not.toHaveProperty("brandFeeMinimum");
    must(await setBrandFee(admin, feeOf(brief)));
    // 5 % of $430.00 would be $21.50.
    const own = await offered(brief);
    expect(own.body.totals).toMatchObject({ gross: "43000", brandFee: "4000", cost: "47000" });
    expect(own.body.policy).toMatchObject({ brandFeeBps: 500, brandFeeMinimum: 40 });
    const { id: feeId } = await db.brandFee.findFirstOrThrow({ where: { brandId: brief.brand.brandId } });
    must(await endBrandFee(admin, { feeId, reason }));
    expect((await offered(brief)).body.totals).toEqual(before.body.totals);
    const kept = await acceptedDeal(own.offer);
    expect(await db.deal.findUniqueOrThrow({ where: { id: kept.dealId } })).toMatchObject({
      brandFee: 4_000n,
    });
  });

  it("is told to the brand and recorded once, however often it is sent; nobody but a superadmin sets it", async () => {
    const brief = await publishedBrief();
    const { brandId, userId } = brief.brand;
    const sent = await Promise.all(Array.from({ length: 4 }, () => setBrandFee(admin, feeOf(brief))));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await db.brandFee.count({ where: { brandId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { stream: `brand:${brandId}`, type: "brand_fee.set" } })).toBe(
      1,
    );
    expect(await db.notification.count({ where: { userId, kind: "brand_fee_changed" } })).toBe(1);
    must(await setBrandFee(admin, { ...feeOf(brief), brandFeeBps: 600 }));
    const inForce = { brandId, endedAt: null };
    expect(await db.brandFee.findMany({ where: inForce })).toMatchObject([{ brandFeeBps: 600 }]);
    const other = await adminUser("finance");
    expect(await setBrandFee(other, feeOf(brief))).toMatchObject({ code: "not_allowed" });
    expect(await setBrandFee(admin, { ...feeOf(brief), brand: "nobody" })).toMatchObject({
      code: "not_found",
    });
  });

  it("with a minimum, a cancelled deal still adds up: released, refunded and held are what was funded", async () => {
    const brief = await publishedBrief();
    must(await setBrandFee(admin, feeOf(brief)));
    const deal = await acceptedDeal((await offered(brief)).offer);
    must(await sign(deal.creator, deal.number));
    must(await sign(deal.brand, deal.number));
    await fundDeal(deal);
    const row = await db.deal.findUniqueOrThrow({
      where: { id: deal.dealId },
      include: { deliverables: true, shipment: true },
    });
    const items = row.deliverables.map((item) => ({ ...item, label: "" }));
    const sums = settlementOf({ ...row, items }, "brand", await appNow());
    // A quarter of the fee, and of the minimum: 107.50 + 10.00 of 470.00 are not given back.
    expect(sums).toMatchObject({ kept: 10_750n, refunded: 35_250n });
    const { kept, refunded } = sums;
    must(await cancelDeal(deal.brand, { dealNumber: deal.number, reason: "We stop.", kept, refunded }));
    expect(await balancesOf(deal.dealId)).toMatchObject({
      ...{ funded: 47_000n, held: 0n, released: 11_750n, refunded: 35_250n },
    });
  });
});
