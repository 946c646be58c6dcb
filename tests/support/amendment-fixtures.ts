// Amendments of a deal in a test: proposed, signed and paid by the verbs.
import { randomUUID } from "node:crypto";
import { appNow, db } from "#app/db.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import type { Change } from "#app/domain/amendment/amended-terms.ts";
import { proposeAmendment } from "#app/domain/amendment/propose-amendment.server.ts";
import { signAmendment } from "#app/domain/amendment/sign-amendment.server.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { must, type TestDeal } from "./factories.ts";

const browser = { ip: "203.0.113.7", userAgent: "Test browser" };

/** One side proposes; returns the answer. */
export const propose = (actor: PartyActor, { number }: TestDeal, change: Change) =>
  proposeAmendment(actor, { ...browser, dealNumber: number, change, message: "" });

/** An amendment as it is stored. */
export const amendmentRow = ({ dealId }: TestDeal, number = 1) =>
  db.amendment.findUniqueOrThrow({
    where: { dealId_number: { dealId, number } },
    include: { signatures: true, terms: true },
  });

/** One side signs what is on the screen. */
export async function signAs(actor: PartyActor, deal: TestDeal, number = 1, typedName = actor.name) {
  const { documentSha256 } = await amendmentRow(deal, number);
  return signAmendment(actor, { ...browser, dealNumber: deal.number, number, typedName, documentSha256 });
}

/** A payment of what an amendment adds (or of another amount), as the processor would tell it. */
export async function payAmendment(deal: TestDeal, number = 1, off = 0n) {
  const { fundingId, checkout } = must(
    await openFunding(deal.brand, { deal: deal.number, amendment: number }),
  );
  const { currency } = checkout;
  const amount = checkout.lines.reduce((sum, line) => sum + line.amount, 0n) + off;
  return () => payNow(fundingId, amount, currency);
}

async function payNow(fundingId: string, amount: bigint, currency: string) {
  const short = () => randomUUID().replaceAll("-", "").slice(0, 16);
  const booking = { id: `txn_${short()}`, amount, fee: amount / 40n, currency, availableOn: await appNow() };
  const payment = { checkoutId: `cs_${short()}`, chargeId: `ch_${short()}`, amount, currency, booking };
  return must(await settleFunding(fundingId, payment));
}

/** Proposed by the brand, signed by both, and paid where it adds something: in force. */
export async function amended(deal: TestDeal, change: Change): Promise<number> {
  const { number } = must(await propose(deal.brand, deal, change));
  must(await signAs(deal.creator, deal, number));
  const { byClick } = await amendmentRow(deal, number);
  if (!byClick) must(await signAs(deal.brand, deal, number));
  if ((await amendmentRow(deal, number)).state === "funding") await (await payAmendment(deal, number))();
  return number;
}
