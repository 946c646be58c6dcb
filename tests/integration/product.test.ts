import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { forgetAddress, forgetOldAddresses } from "#app/domain/product/forget-address.server.ts";
import { giveAddress } from "#app/domain/product/give-address.server.ts";
import { receiveProduct } from "#app/domain/product/receive-product.server.ts";
import { reportProduct } from "#app/domain/product/report-product.server.ts";
import { remindOfReturns } from "#app/domain/product/remind-of-returns.server.ts";
import { sendProductBack } from "#app/domain/product/return-product.server.ts";
import { shipProduct } from "#app/domain/product/ship-product.server.ts";
import { remindOfProducts, settleProducts } from "#app/domain/product/sweep.server.ts";
import { briefInput } from "#tests/support/brief-fixtures.ts";
import {
  applicationTo,
  brandUser,
  dealIn,
  HOURS,
  moveClock,
  must,
  offerTo,
  publishedBrief,
  type DealStage,
  type TestDeal,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";

afterEach(expectSoundLedger);

const ADDRESS = "Noor Haddad\n12 Mulberry Street\nAustin, TX 78701\nUnited States";
const parcel = { carrier: "ups", tracking: "1Z999AA10123456784" } as const;
const SECOND = 1_000;

async function productDeal(stage: DealStage, returnDays: number | null = null): Promise<TestDeal> {
  const details = { ...(await briefInput()).details, product: { name: "Two jars", returnDays } };
  return dealIn(stage, await offerTo(await applicationTo(await publishedBrief({ details }))));
}
const stateOf = (deal: TestDeal) =>
  db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { shipment: true, deliverables: true },
  });
const give = (deal: TestDeal) => giveAddress(deal.creator, { dealNumber: deal.number, address: ADDRESS });
const ship = (deal: TestDeal, actor = deal.brand) =>
  shipProduct(actor, { dealNumber: deal.number, ...parcel });
const told = async (deal: TestDeal) =>
  (await db.notification.findMany({ where: { dealId: deal.dealId }, orderBy: { id: "asc" } })).map(
    (row) => row.kind,
  );

describe("a product", () => {
  it("comes before the work: its receipt starts the draft's clock", async () => {
    const deal = await productDeal("active");
    expect((await stateOf(deal)).deliverables[0]?.state).toBe("waiting");
    expect(await ship(deal)).toMatchObject({ code: "wrong_state" });
    must(await give(deal));
    must(await ship(deal));
    must(await ship(deal));
    must(await receiveProduct(deal.creator, deal.number));
    must(await receiveProduct(deal.creator, deal.number));
    const after = await stateOf(deal);
    expect(after.shipment).toMatchObject({ state: "received", dueAt: null });
    const [item] = after.deliverables;
    expect(item?.state).toBe("draft_due");
    expect(Number(item?.dueAt) - Number(after.shipment?.receivedAt)).toBe(240 * HOURS);
    expect(await told(deal)).toEqual(expect.arrayContaining(["product_shipped", "product_received"]));
  });

  it("takes the address before the money, and asks the brand when the money is in", async () => {
    const deal = await productDeal("signing");
    expect(await give(deal)).toMatchObject({ code: "wrong_state" });
    const signed = await productDeal("funding");
    must(await give(signed));
    expect((await stateOf(signed)).shipment).toMatchObject({ state: "to_ship", dueAt: null });
    expect(await ship(signed)).toMatchObject({ code: "not_funded" });
  });

  it("counts as received at its limit, not a second before", async () => {
    const deal = await productDeal("active");
    must(await give(deal));
    must(await ship(deal));
    await moveClock(192 * HOURS - SECOND);
    expect(await settleProducts()).toBe(0);
    await moveClock(SECOND);
    const late = { dealNumber: deal.number, what: "missing", problem: "No parcel came." } as const;
    expect(await reportProduct(deal.creator, late)).toMatchObject({ code: "too_late" });
    expect(await settleProducts()).toBe(1);
    expect((await stateOf(deal)).deliverables[0]?.state).toBe("draft_due");
  });

  it("that breaks is sent again, and the draft's clock still waits", async () => {
    const deal = await productDeal("active");
    must(await give(deal));
    must(await ship(deal));
    const report = { dealNumber: deal.number, what: "damaged", problem: "The lid is cracked." } as const;
    must(await reportProduct(deal.creator, report));
    must(await reportProduct(deal.creator, report));
    await moveClock(100 * HOURS);
    expect(await settleProducts()).toBe(0);
    must(await shipProduct(deal.brand, { dealNumber: deal.number, carrier: "dhl", tracking: "JD0001234" }));
    expect((await stateOf(deal)).shipment).toMatchObject({ state: "shipped", carrier: "dhl", problem: null });
  });

  it("that is not sent in time lets the creator leave with the kill fee", async () => {
    const deal = await productDeal("active");
    must(await give(deal));
    const cancel = (kept: bigint, refunded: bigint) =>
      cancelDeal(deal.creator, { dealNumber: deal.number, reason: "Nothing was sent.", kept, refunded });
    await moveClock(72 * HOURS - SECOND);
    await remindOfProducts();
    expect(await cancel(10_750n, 35_475n)).toMatchObject({ code: "changed_meanwhile" });
    await moveClock(SECOND);
    await remindOfProducts();
    await remindOfProducts();
    expect((await told(deal)).filter((kind) => kind === "product_reminder")).toHaveLength(3);
    // A quarter of $430.00, and the rest with the fee on it goes back.
    must(await cancel(10_750n, 35_475n));
  });

  it("is nobody's but the two sides', and its address is the packers'", async () => {
    const deal = await productDeal("active");
    must(await give(deal));
    expect(await ship(deal, await brandUser())).toMatchObject({ code: "not_found" });
    expect(await ship(deal, await brandUser("reviewer", deal.brand.brandId))).toMatchObject({
      code: "not_allowed",
    });
    const kept = JSON.stringify([
      await db.auditEvent.findMany({ where: { dealId: deal.dealId } }),
      await db.notification.findMany({ where: { dealId: deal.dealId } }),
    ]);
    expect(kept).not.toContain("Mulberry");
  });

  it("that goes back is reminded of three days and one day before, and told as late to both, once each", async () => {
    const deal = await productDeal("active", 14);
    must(await give(deal));
    must(await ship(deal));
    must(await receiveProduct(deal.creator, deal.number));
    const sent = async () =>
      (await db.notification.findMany({ where: { dealId: deal.dealId, kind: "product_return_due" } })).length;
    const after = async (hours: number, ms = 0) => {
      await moveClock(hours * HOURS + ms);
      await remindOfReturns();
      await remindOfReturns();
      return sent();
    };
    expect(await after(0)).toBe(0);
    const acceptedAt = (await db.$queryRaw<{ now: Date }[]>`select app_now() as now`)[0]?.now ?? new Date();
    await db.deliverable.updateMany({ where: { dealId: deal.dealId }, data: { acceptedAt } });
    expect(await after(11 * 24 - 1)).toBe(0);
    const first = await after(1);
    expect(first).toBe(1);
    expect(await after(48)).toBe(2 * first);
    // The last day: the creator once more, and the brand's team.
    const late = await after(24);
    expect(late).toBeGreaterThanOrEqual(4);
    expect(await after(72)).toBe(late);
    must(await sendProductBack(deal.creator, { dealNumber: deal.number, ...parcel }));
    expect(await after(24)).toBe(late);
  });

  it("forgets the address when it has arrived, and 30 days after the end by itself", async () => {
    const deal = await productDeal("active", 14);
    must(await give(deal));
    expect(await forgetAddress(deal.creator, deal.number)).toMatchObject({ code: "wrong_state" });
    must(await ship(deal));
    must(await receiveProduct(deal.creator, deal.number));
    must(await forgetAddress(deal.creator, deal.number));
    expect((await stateOf(deal)).shipment?.address).toBeNull();
    must(await sendProductBack(deal.creator, { dealNumber: deal.number, ...parcel }));
    await moveClock(192 * HOURS);
    await settleProducts();
    expect((await stateOf(deal)).shipment?.state).toBe("returned");

    const ended = await productDeal("active");
    must(await give(ended));
    const sums = { kept: 10_750n, refunded: 35_475n };
    const { deliverables } = await stateOf(ended);
    expect(deliverables).toHaveLength(1);
    must(await cancelDeal(ended.brand, { dealNumber: ended.number, reason: "We stop.", ...sums }));
    await moveClock(30 * 24 * HOURS - SECOND);
    const address = async () => (await stateOf(ended)).shipment?.address;
    await forgetOldAddresses();
    expect(await address()).not.toBeNull();
    await moveClock(SECOND);
    expect(await forgetOldAddresses()).toBe(1);
    expect(await address()).toBeNull();
  });
});
