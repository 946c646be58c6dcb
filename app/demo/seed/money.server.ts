import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { openFunding, recordCheckout, type OpenFunding } from "#app/domain/payout/open-funding.server.ts";
import { payeeFor, recordPayeeAccount } from "#app/domain/payout/payee.server.ts";
import { createCustomer } from "#app/services/payments/cards.server.ts";
import { recordCustomer } from "#app/domain/card/customer.server.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import { createCheckout } from "#app/services/payments/checkout.server.ts";
import { createOnboardingLink, createPayeeAccount } from "#app/services/payments/payees.server.ts";
import { must } from "./must.ts";

/** Presses a button of a hosted page, as a browser without JavaScript does; resolves with where it leads. */
async function press(url: string, action: string): Promise<string> {
  const body = new URLSearchParams({ action });
  const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`The hosted page answered ${answer.status} to ${action}`);
  return answer.headers.get("location") ?? "";
}

/** Pays at the checkout of a reserved funding, and asks the processor what came of it. */
async function payAt(
  brand: BrandActor,
  { fundingId, checkout }: OpenFunding,
  dealNumber: number,
): Promise<void> {
  const page = `${env.ORIGIN}/deals/${dealNumber}`;
  const { brandId, brandName: name, email } = brand;
  const customer = await createCustomer({ brandId, name, email });
  const customerId = await recordCustomer(brand, customer.customerId);
  const urls = { successUrl: `${page}/funded`, cancelUrl: page };
  const opened = await createCheckout({ ...checkout, ...urls, customerId });
  must(await recordCheckout(fundingId, { checkoutId: opened.id, url: opened.url }));
  // Pepperjar keeps its card the first time, so that its next deal can be paid in one press.
  const keeps = brand.brandSlug === "pepperjar" && (await db.savedCard.count()) === 0;
  await press(opened.url, keeps ? "keep" : "pay");
  await runJob("funding.refresh", { fundingId });
  if (keeps) await runJob("cards.refresh", { brandId: brand.brandId });
}

/** The brand pays what its agreed statements of a commission ask for, if there are any. */
export async function payStatements(brand: BrandActor, dealNumber: number): Promise<void> {
  const due = await db.commissionStatement.findMany({
    where: { state: "due", deal: { number: dealNumber } },
  });
  for (const { number } of due)
    await payAt(brand, must(await openFunding(brand, { deal: dealNumber, statement: number })), dealNumber);
}

/** The brand pays for a deal. */
export async function fund(brand: BrandActor, dealNumber: number): Promise<void> {
  await payAt(brand, must(await openFunding(brand, { deal: dealNumber })), dealNumber);
  const deal = await db.deal.findUniqueOrThrow({ where: { number: dealNumber } });
  if (!deal.fundedAt) throw new Error(`Deal ${dealNumber} was paid and is not funded`);
}

/** The creator sets up payouts: an account at the processor, and its pages filled in. */
export async function setUpPayouts(creator: CreatorActor): Promise<void> {
  const { accountId: _none, ...payee } = await payeeFor(creator);
  const { accountId } = await createPayeeAccount(payee);
  await recordPayeeAccount(creator.creatorId, accountId);
  const back = `${env.ORIGIN}/creator/payouts/return`;
  const link = await createOnboardingLink({ accountId, returnUrl: back, refreshUrl: back });
  const visit = await fetch(link.url, { redirect: "manual" });
  await press(visit.headers.get("location") ?? "", "complete");
  await runJob("payee.refresh", { creatorId: creator.creatorId });
}
