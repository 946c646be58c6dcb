import type { Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { digestOf } from "../audit/digest.server.ts";
import { record } from "../audit/record.server.ts";
import { closeFilledBrief } from "../brief/fill-brief.server.ts";
import { besideData } from "../commission/compensation.ts";
import { assembleContract, TEMPLATE_VERSION } from "../contract/contract.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import type { LoadedOffer } from "../offer/load.server.ts";
import type { TermsBody } from "../offer/terms.ts";
import { openProgramme } from "../programme/open-programme.server.ts";
import { createDeal } from "./create-deal.server.ts";
import { hoursAfter } from "./policy.ts";

async function createContract(
  tx: Tx,
  now: Date,
  deal: { id: string; number: number },
  offer: LoadedOffer,
  terms: TermsBody,
) {
  const document = assembleContract({
    terms,
    termsSha256: offer.terms.sha256,
    dealNumber: deal.number,
    agreedAt: now,
    brandAddress: offer.application.brief.brand.mailingAddress,
    creatorAddress: offer.application.creator.mailingAddress,
  });
  return tx.contract.create({
    data: {
      dealId: deal.id,
      templateVersion: TEMPLATE_VERSION,
      document,
      documentSha256: digestOf(document),
      createdAt: now,
    },
    select: { id: true },
  });
}

type AgreedDeal = Awaited<ReturnType<typeof createDeal>>;

/** Both sides sign next. Whose offer it was hears that it was accepted; the other knows, and is asked to sign. */
async function tellBoth(
  tx: Tx,
  now: Date,
  deal: AgreedDeal,
  offer: LoadedOffer,
  terms: TermsBody,
): Promise<void> {
  const { brief, creator } = offer.application;
  const data = {
    briefTitle: brief.title,
    brandName: brief.brand.name,
    creatorName: creator.displayName,
    dealNumber: deal.number,
    signBy: deal.dueAt?.toISOString() ?? now.toISOString(),
    gross: moneyData(deal.gross, deal.currency),
    ...besideData(terms, deal.currency),
  };
  const net = moneyData(deal.gross - deal.creatorFee, deal.currency);
  const cost = moneyData(deal.gross + deal.brandFee, deal.currency);
  const shared = { href: `/deals/${deal.number}`, dealId: deal.id };
  const brand = { brandId: deal.brandId, permission: "contract.sign" } as const;
  const { creatorId } = deal;
  if (offer.proposedBy === "brand") {
    await notify(tx, now, { ...shared, to: brand, kind: "offer_accepted", data: { ...data, cost } });
    await notify(tx, now, { ...shared, to: { creatorId }, kind: "sign_requested", data: { ...data, net } });
    return;
  }
  await notify(tx, now, { ...shared, to: { creatorId }, kind: "counter_accepted", data: { ...data, net } });
  await notify(tx, now, { ...shared, to: brand, kind: "sign_requested", data: { ...data, net, cost } });
}

/**
 * Makes the deal of an accepted offer: its deliverables, its contract, its programme, the signing limit; closes the brief
 * when the last slot is taken; tells both sides. Runs in the accept's transaction, under the brief's lock.
 */
export async function openDeal(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  offer: LoadedOffer,
  terms: TermsBody,
  slotsLeft: number,
): Promise<number> {
  const { application, termsId } = offer;
  const frame = {
    ...{ termsId, briefId: application.briefId, applicationId: application.id },
    ...{ brandId: application.brief.brandId, creatorId: application.creatorId },
  };
  const deal = await createDeal(tx, now, terms, frame, { dueAt: hoursAfter(now, terms.policy.signHours) });
  const contract = await createContract(tx, now, deal, offer, terms);
  await openProgramme(tx, now, deal, contract.id, terms);
  const where = { stream: `deal:${deal.id}`, dealId: deal.id, briefId: deal.briefId };
  await record(tx, now, actor, where, {
    type: "deal.agreed",
    gross: terms.totals.gross,
    currency: terms.currency,
    terms: offer.terms.version,
    termsSha256: offer.terms.sha256,
  });
  if (slotsLeft === 0) await closeFilledBrief(tx, now, deal.briefId);
  await tellBoth(tx, now, deal, offer, terms);
  return deal.number;
}
