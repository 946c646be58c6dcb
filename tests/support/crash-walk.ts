// Steps of a deal under crashes, beside processes that do the rest. Each may be done again after an error.
import process from "node:process";
import { act, db } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { stripeFakeAdmin } from "#app/demo/stripe/admin-client.ts";
import { recordPayeeAccount, recordPayeeStatus } from "#app/domain/payout/payee.server.ts";
import { schedulePayout } from "#app/domain/payout/schedule-payout.server.ts";
import { done } from "#app/domain/refusal.ts";
import { stripe } from "#app/services/payments/client.server.ts";
import { createPayeeAccount } from "#app/services/payments/payees.server.ts";
import type { MoneyDeal } from "./money-factory.ts";

const fake = () => stripeFakeAdmin(process.env.STRIPE_FAKE_URL ?? "");

/** Gives a creator a payout account that can receive money. */
export async function activate({ creatorId, email }: CreatorActor): Promise<void> {
  const { accountId } = await createPayeeAccount({
    ...{ creatorId, email, country: "US", displayName: "Noor", idempotencyKey: `payee:${creatorId}` },
  });
  await recordPayeeAccount(creatorId, accountId);
  await fake().setPayeeStatus(accountId, "active");
  await recordPayeeStatus(creatorId, { active: true });
}

/** Pays a page; one that was paid already stays paid. */
export async function pay(page: string): Promise<void> {
  const body = new URLSearchParams({ action: "pay" });
  const answer = await fetch(page, { method: "POST", body, redirect: "manual" });
  if (answer.status >= 500) throw new Error(`The payment page answered ${answer.status}`);
}

/** The brand accepts an item: its payout's id, once that is committed. */
export async function accept(deal: MoneyDeal, index: number): Promise<string> {
  const deliverableId = deal.deliverableIds[index] ?? "";
  await act(async (tx, now) => {
    const where = { id: deliverableId, state: { notIn: ["accepted" as const, "paid" as const] } };
    const taken = await tx.deliverable.updateMany({ where, data: { state: "accepted", acceptedAt: now } });
    if (taken.count === 1) await schedulePayout(tx, now, { deliverableId });
    return done(null);
  });
  return (await db.payout.findUniqueOrThrow({ where: { deliverableId } })).id;
}

/** The hold is over and the charge has settled. */
export async function makeDue(dealId: string): Promise<void> {
  await db.$executeRaw`update payout set release_at = app_now() where deal_id = ${dealId}::uuid`;
  await db.$executeRaw`update funding set available_at = app_now() where deal_id = ${dealId}::uuid and state = 'paid'`;
}

/** How many transfers the processor made for each payout of a deal. */
export async function transfersByPayout(dealId: string): Promise<Map<string, number>> {
  const { data } = await stripe().transfers.list({ transfer_group: `deal_${dealId}`, limit: 100 });
  const counts = new Map<string, number>();
  for (const { metadata } of data)
    counts.set(metadata.payoutId ?? "", (counts.get(metadata.payoutId ?? "") ?? 0) + 1);
  return counts;
}

/** The ids of the events whose delivery we answered with success, by the processor's own log. */
export async function acknowledgedWebhooks(): Promise<string[]> {
  const deliveries = await fake().deliveries();
  return deliveries.filter(({ status }) => status === "delivered").map(({ event }) => event);
}
