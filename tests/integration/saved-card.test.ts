import { admin, advance, closeWorld, jobs, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { removeCard, savedCards } from "#app/domain/card/saved-cards.server.ts";
import { customerOf } from "#app/domain/card/customer.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { payByCard } from "#app/routes/deals/pay-by-card.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { openCheckout } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.planWebhooks({});
  await admin.clearFaults();
  await settle();
  await expectSoundLedger();
});

/** Presses "pay and keep the card" of a payment page. */
const keep = (url: string) =>
  fetch(url, { method: "POST", body: new URLSearchParams({ action: "keep" }), redirect: "manual" });

interface Kept {
  brand: BrandActor;
  cardId: string;
  paymentMethodId: string;
  /** Another deal of the brand's that waits for $473.00. */
  deal: MoneyDeal;
}

/** A brand that kept its card while paying for a deal, and has another one to pay for. */
async function kept(): Promise<Kept> {
  const first = await makeDeal();
  await keep(await openCheckout(first));
  await settle();
  const { brand } = first;
  await jobs["cards.refresh"]({ brandId: brand.brandId });
  const { id: cardId, paymentMethodId } = await db.savedCard.findFirstOrThrow({
    where: { brandId: brand.brandId },
  });
  return { brand, cardId, paymentMethodId, deal: await makeDeal({ beside: first }) };
}
const stateOf = async ({ dealId }: MoneyDeal) =>
  (await db.deal.findUniqueOrThrow({ where: { id: dealId } })).state;
const chargesOf = async (brandId: string) =>
  (await stripe().paymentIntents.list({ customer: (await customerOf(brandId)) ?? "" })).data.filter(
    ({ status, metadata }) => status === "succeeded" && metadata.fundingId,
  );

test("a card kept at the payment page pays for the next deal in one press, once", async () => {
  const { brand, cardId, deal } = await kept();
  const [card] = await savedCards(brand, new Date());
  expect(card).toEqual({ id: cardId, name: "Visa •4242", expires: "12/30", expired: false });
  const presses = await Promise.all(
    Array.from({ length: 5 }, () => payByCard(brand, { deal: deal.number }, cardId)),
  );
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
  for (const press of presses)
    if (!press.ok) expect(["payment_under_way", "already_funded"]).toContain(press.code);
  expect(await stateOf(deal)).toBe("active");
  expect(await balancesOf(deal.dealId)).toMatchObject({ funded: 47_300n, held: 47_300n });
  await settle();
  expect(await chargesOf(brand.brandId)).toHaveLength(1);
  expect(await db.refund.count({ where: { dealId: deal.dealId } })).toBe(0);
});

test("a card that is not kept is not saved", async () => {
  const deal = await makeDeal();
  await fetch(await openCheckout(deal), {
    method: "POST",
    body: new URLSearchParams({ action: "pay" }),
    redirect: "manual",
  });
  await settle();
  await jobs["cards.refresh"]({ brandId: deal.brand.brandId });
  expect(await savedCards(deal.brand, new Date())).toEqual([]);
});

test("a declined card is a sentence, and the deal can be paid another way at once", async () => {
  const { brand, cardId, paymentMethodId, deal } = await kept();
  await admin.setCard(paymentMethodId, "declines");
  const refused = await payByCard(brand, { deal: deal.number }, cardId);
  expect(refused).toMatchObject({ code: "card_declined" });
  expect(await stateOf(deal)).toBe("funding");
  await admin.setCard(paymentMethodId, "pays");
  expect((await payByCard(brand, { deal: deal.number }, cardId)).ok).toBe(true);
  expect(await stateOf(deal)).toBe("active");
});

test("a bank that wants to see the person leads to the payment page", async () => {
  const { brand, cardId, paymentMethodId, deal } = await kept();
  await admin.setCard(paymentMethodId, "asks");
  const away = await payByCard(brand, { deal: deal.number }, cardId);
  expect(away.ok && away.value.url).toContain("/c/pay/");
  expect(await stateOf(deal)).toBe("funding");
});

test("when the answer is lost the payment is found, and is one", async () => {
  const { brand, cardId, deal } = await kept();
  await admin.planWebhooks({ drop: "all" });
  await admin.addFault({ route: "POST /v1/payment_intents", kind: "commit_then_drop_socket", times: 3 });
  await expect(payByCard(brand, { deal: deal.number }, cardId)).rejects.toThrow(/connection/i);
  expect(await payByCard(brand, { deal: deal.number }, cardId)).toMatchObject({ code: "payment_under_way" });
  const funding = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId } });
  await jobs["funding.refresh"]({ fundingId: funding.id });
  expect(await stateOf(deal)).toBe("active");
  expect(await chargesOf(brand.brandId)).toHaveLength(1);
});

test("when nothing reached the processor, ten minutes later the deal is free to be paid", async () => {
  const { brand, cardId, deal } = await kept();
  await admin.addFault({ route: "POST /v1/payment_intents", kind: "fail_before", times: 3 });
  await expect(payByCard(brand, { deal: deal.number }, cardId)).rejects.toThrow(/connection/i);
  const { id: fundingId } = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId } });
  await jobs["funding.refresh"]({ fundingId });
  expect(await payByCard(brand, { deal: deal.number }, cardId)).toMatchObject({ code: "payment_under_way" });
  await advance(0.2);
  await jobs["funding.refresh"]({ fundingId });
  expect((await payByCard(brand, { deal: deal.number }, cardId)).ok).toBe(true);
});

test("a payment that arrives for a deal that has ended goes back with the reason", async () => {
  const { brand, cardId, deal } = await kept();
  await admin.addFault({ route: "POST /v1/payment_intents", kind: "commit_then_drop_socket", times: 3 });
  await admin.planWebhooks({ hold: true });
  await expect(payByCard(brand, { deal: deal.number }, cardId)).rejects.toThrow(/connection/i);
  await db.deal.update({ where: { id: deal.dealId }, data: { state: "cancelled", dueAt: null } });
  await admin.planWebhooks({});
  await settle();
  const refunds = await db.refund.findMany({ where: { dealId: deal.dealId } });
  expect(refunds).toMatchObject([{ reason: "too_late", amount: 47_300n, state: "succeeded" }]);
});

test("a card is its brand's alone, and one that was removed pays nothing", async () => {
  const { brand, cardId, deal } = await kept();
  const other = await makeDeal();
  expect(await payByCard(other.brand, { deal: other.number }, cardId)).toMatchObject({ code: "card_gone" });
  expect(await removeCard(other.brand, cardId)).toMatchObject({ code: "not_found" });
  expect((await removeCard(brand, cardId)).ok).toBe(true);
  expect((await removeCard(brand, cardId)).ok).toBe(true);
  const stream = `brand:${brand.brandId}`;
  expect(await db.auditEvent.count({ where: { stream, type: "card.removed" } })).toBe(1);
  expect(await payByCard(brand, { deal: deal.number }, cardId)).toMatchObject({ code: "card_gone" });
});

test("a card that the processor has forgotten says so, leaves the list, and holds nothing up", async () => {
  const { brand, cardId, paymentMethodId, deal } = await kept();
  await stripe().paymentMethods.detach(paymentMethodId);
  expect(await payByCard(brand, { deal: deal.number }, cardId)).toMatchObject({
    code: "card_declined",
    detail: { reason: expect.stringContaining("does not have this card") as string },
  });
  await settle();
  expect(await savedCards(brand, new Date())).toEqual([]);
  expect(await payByCard(brand, { deal: deal.number }, cardId)).toMatchObject({ code: "card_gone" });
  expect(await openCheckout(deal)).toContain("http");
  expect(await stateOf(deal)).toBe("funding");
});
