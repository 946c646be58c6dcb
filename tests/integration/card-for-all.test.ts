// A saved card pays for several deals at once, for an amendment and for a statement, by the same path as for one deal.
import { admin, advance, closeWorld, jobs, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { customerOf } from "#app/domain/card/customer.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { waysToPay } from "#app/domain/payout/ways-to-pay.server.ts";
import { payByCard } from "#app/routes/deals/pay-by-card.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { amendmentRow, propose, signAs } from "#tests/support/amendment-fixtures.ts";
import { dealIn, must } from "#tests/support/factories.ts";
import { newest, nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
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

/** Pays at a payment page and keeps the card there; returns the card. */
async function keepAt(url: string, brand: BrandActor) {
  await fetch(url, { method: "POST", body: new URLSearchParams({ action: "keep" }), redirect: "manual" });
  await settle();
  await jobs["cards.refresh"]({ brandId: brand.brandId });
  return db.savedCard.findFirstOrThrow({ where: { brandId: brand.brandId } });
}
const statesOf = (deals: readonly MoneyDeal[]) =>
  Promise.all(
    deals.map(async ({ dealId }) => (await db.deal.findUniqueOrThrow({ where: { id: dealId } })).state),
  );
const charges = async (brandId: string) =>
  (await stripe().paymentIntents.list({ customer: (await customerOf(brandId)) ?? "" })).data.filter(
    ({ status, metadata }) => status === "succeeded" && (metadata.fundingId ?? metadata.groupId),
  );

/** Two deals of a brief that wait for $473.00 and $110.00, and the brand's card. */
async function two() {
  const first = await makeDeal();
  const card = await keepAt(await openCheckout(first), first.brand);
  const deals = [
    await makeDeal({ beside: first }),
    await makeDeal({ beside: first, fees: [10_000n] }),
  ] as const;
  const what = { briefId: first.briefId, numbers: deals.map(({ number }) => number) };
  return { brand: first.brand, card, deals, what };
}

test("several deals: one charge, each with its share, however often it is pressed", async () => {
  const { brand, card, deals, what } = await two();
  const presses = await Promise.all(Array.from({ length: 5 }, () => payByCard(brand, what, card.id)));
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
  for (const press of presses)
    if (!press.ok) expect(["payment_under_way", "group_changed"]).toContain(press.code);
  await settle();
  expect(await statesOf(deals)).toEqual(["active", "active"]);
  for (const { dealId, cost } of deals)
    expect(await balancesOf(dealId)).toMatchObject({ funded: cost, held: cost });
  expect(await charges(brand.brandId)).toMatchObject([{ amount: 58_300 }]);
  expect(await db.refund.count()).toBe(0);
});

test("several deals: a declined card pays none of them, and they can be paid at once another way", async () => {
  const { brand, card, deals, what } = await two();
  await admin.setCard(card.paymentMethodId, "declines");
  expect(await payByCard(brand, what, card.id)).toMatchObject({ code: "card_declined" });
  expect(await statesOf(deals)).toEqual(["funding", "funding"]);
  await admin.setCard(card.paymentMethodId, "asks");
  const away = await payByCard(brand, what, card.id);
  expect(away.ok && away.value.url).toContain("/c/pay/");
  await admin.setCard(card.paymentMethodId, "pays");
  expect((await payByCard(brand, { deal: deals[0].number }, card.id)).ok).toBe(true);
  expect(await statesOf(deals)).toEqual(["active", "funding"]);
});

test("several deals: a lost answer is found, and is one charge; without one they are free ten minutes later", async () => {
  const { brand, card, deals, what } = await two();
  await admin.addFault({ route: "POST /v1/payment_intents", kind: "fail_before", times: 3 });
  await expect(payByCard(brand, what, card.id)).rejects.toThrow(/connection/i);
  expect(await payByCard(brand, { deal: deals[1].number }, card.id)).toMatchObject({
    code: "payment_under_way",
  });
  await advance(0.2);
  const [first] = await db.fundingGroup.findMany({ where: { briefId: what.briefId } });
  await jobs["group.refresh"]({ groupId: first?.id ?? "" });
  await admin.planWebhooks({ drop: "all" });
  await admin.addFault({ route: "POST /v1/payment_intents", kind: "commit_then_drop_socket", times: 3 });
  await expect(payByCard(brand, what, card.id)).rejects.toThrow(/connection/i);
  const group = await db.fundingGroup.findFirstOrThrow({ where: { briefId: what.briefId, state: "open" } });
  await jobs["group.refresh"]({ groupId: group.id });
  await jobs["group.refresh"]({ groupId: group.id });
  expect(await statesOf(deals)).toEqual(["active", "active"]);
  expect(await charges(brand.brandId)).toHaveLength(1);
});

test("a statement: declined with the reason on its page, then paid in one press", async () => {
  const deal = await sellingDeal({ days: 63 });
  await sold(deal, "1001", 40_000n);
  await nextStatement(deal);
  await silence(deal);
  const { url } = must(await startCheckout(deal.brand, { deal: deal.number, statement: 1 }));
  const card = await keepAt(url, deal.brand);
  await sold(deal, "1002", 80_000n);
  await nextStatement(deal);
  const { gross, brandFee } = await silence(deal);
  const what = { deal: deal.number, statement: 2 };
  await admin.setCard(card.paymentMethodId, "declines");
  expect(await payByCard(deal.brand, what, card.id)).toMatchObject({ code: "card_declined" });
  expect(await waysToPay(deal.brand, what, new Date())).toMatchObject({
    ...{ cards: [{ id: card.id }], underWay: false },
    trouble: expect.stringMatching(/\.$/) as string,
  });
  await admin.setCard(card.paymentMethodId, "pays");
  expect(must(await payByCard(deal.brand, what, card.id)).url).toMatch(/\/commission\?paid=1$/);
  await settle();
  expect(await newest(deal)).toMatchObject({ number: 2, state: "held" });
  expect(await charges(deal.brand.brandId)).toMatchObject([{ amount: Number(gross + brandFee) }]);
  expect(await payByCard(deal.brand, what, card.id)).toMatchObject({ code: "already_funded" });
});

test("what an amendment adds: one press, and it is in force", async () => {
  const deal = await dealIn("in_review");
  const agreed = async () => {
    const { number } = must(await propose(deal.brand, deal, change));
    must(await signAs(deal.creator, deal, number));
    if ((await amendmentRow(deal, number)).state === "signing") must(await signAs(deal.brand, deal, number));
    return { deal: deal.number, amendment: number };
  };
  const change = { kind: "extra_round", position: 0, rounds: 1, price: 5_000n } as const;
  const card = await keepAt(must(await startCheckout(deal.brand, await agreed())).url, deal.brand);
  const what = await agreed();
  expect(must(await payByCard(deal.brand, what, card.id)).url).toMatch(/\/amendments\/2\?paid=1$/);
  await settle();
  const { state, added } = await amendmentRow(deal, 2);
  expect(state).toBe("in_force");
  expect(await charges(deal.brand.brandId)).toMatchObject([{ amount: Number(added) }]);
});
