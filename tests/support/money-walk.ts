// Steps of a deal's money, done as people and timers do them.
import { act, db } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { enqueueDuePayouts } from "#app/domain/payout/due-payouts.server.ts";
import { recordPayeeAccount, recordPayeeStatus } from "#app/domain/payout/payee.server.ts";
import { schedulePayout } from "#app/domain/payout/schedule-payout.server.ts";
import { done, sentenceOf } from "#app/domain/refusal.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { createPayeeAccount } from "#app/services/payments/payees.server.ts";
import type { MoneyDeal } from "./money-factory.ts";
import { admin, advance, settle, stripe } from "./money-world.ts";

/** Presses "fund", for the deal or a statement of its commission: the payment page. Throws the refusal's sentence. */
export async function openCheckout(deal: MoneyDeal, statement?: number): Promise<string> {
  const what = { deal: deal.number, ...(statement === undefined ? {} : { statement }) };
  const result = await startCheckout(deal.brand, what);
  if (!result.ok) throw new Error(sentenceOf(result));
  return result.value.url;
}

/** Presses a button of the payment page. */
export async function press(checkoutUrl: string, action: "pay" | "decline"): Promise<void> {
  const body = new URLSearchParams({ action });
  const response = await fetch(checkoutUrl, { method: "POST", body, redirect: "manual" });
  if (response.status >= 400) throw new Error(`The payment page answered ${response.status}`);
}

/** Pays for a deal, or for a statement of its commission, and lets the webhook do its work. */
export async function fund(deal: MoneyDeal, statement?: number): Promise<void> {
  await press(await openCheckout(deal, statement), "pay");
  await settle();
}

/** Gives a creator a payout account that can receive money. */
export async function activatePayee(creator: CreatorActor): Promise<string> {
  const { accountId } = await createPayeeAccount({
    ...{ creatorId: creator.creatorId, email: creator.email, country: "US", displayName: "Noor" },
    idempotencyKey: `payee:${creator.creatorId}`,
  });
  await recordPayeeAccount(creator.creatorId, accountId);
  await admin.setPayeeStatus(accountId, "active");
  await recordPayeeStatus(creator.creatorId, { active: true });
  return accountId;
}

/** The brand accepts a deliverable: what the accepting verb does to the money, with the state beside it. */
export async function accept(deal: MoneyDeal, index = 0): Promise<string> {
  const deliverableId = deal.deliverableIds[index] ?? "";
  await act(async (tx, now) => {
    await tx.deliverable.update({
      where: { id: deliverableId },
      data: { state: "accepted", acceptedAt: now },
    });
    await schedulePayout(tx, now, { deliverableId });
    return done(null);
  });
  return (await db.payout.findUniqueOrThrow({ where: { deliverableId } })).id;
}

/** A funded deal whose first deliverable's payout is due, with a payee who can receive it. */
export async function duePayout(deal: MoneyDeal): Promise<string> {
  await activatePayee(deal.creator);
  await fund(deal);
  const payoutId = await accept(deal);
  await advance(73);
  return payoutId;
}

/** The sweep, and what it leads to. */
export async function sendDue(): Promise<number> {
  const count = await enqueueDuePayouts();
  await settle();
  return count;
}

/** The transfers that the processor has for a deal. */
export async function transfersOf(deal: MoneyDeal) {
  return (await stripe().transfers.list({ transfer_group: `deal_${deal.dealId}`, limit: 100 })).data;
}

/** The refunds that the processor has, of every charge of a deal. */
export async function refundsOf(deal: MoneyDeal) {
  const charges = await stripe().charges.list({ transfer_group: `deal_${deal.dealId}`, limit: 100 });
  const lists = await Promise.all(charges.data.map((charge) => stripe().refunds.list({ charge: charge.id })));
  return lists.flatMap((list) => list.data);
}
