import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { isContentOnly } from "../account/platforms.ts";
import { supersedeOffers } from "../application/decline.server.ts";
import { brandApplication, type LoadedApplication } from "../application/load.server.ts";
import { moveApplication } from "../application/move.server.ts";
import { digestOf } from "../audit/digest.server.ts";
import { record } from "../audit/record.server.ts";
import { readBriefDetails, type BriefDetails } from "../brief/brief-details.ts";
import { audienceCountries } from "../content/disclosure/rules.ts";
import { besideData } from "../commission/compensation.ts";
import type { MarketPolicy } from "../deal/policy.ts";
import { policyFor } from "../deal/policy.server.ts";
import { addendaFor } from "../contract/addenda.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { commissionOf, productOf } from "./pay-terms.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { checkCapacity, storeOffer, unpayable } from "./store-offer.server.ts";
import { termsWith, type TermsAddendum, type TermsBody } from "./terms.ts";

export interface OfferInput {
  applicationId: string;
  message: string;
  /** Whose law decides; the creator's unless the brand's is chosen. */
  law?: "brand" | "creator";
  /** Minor units for each deliverable line of the brief. */
  prices: { briefDeliverableId: string; amount: bigint }[];
}

/** The programme that the brief asks for, with the operator's number in force; nothing for a single deal. */
const programmeOf = ({ programme }: BriefDetails, { programmeFundDays: fundDays }: MarketPolicy) =>
  programme ? { programme: { ...programme, everyMonths: 1 as const, fundDays } } : {};

/** What an offer chooses of the contract, absent where it chooses nothing. */
const contractOf = (addenda: TermsAddendum[], law: OfferInput["law"]) => ({
  ...(addenda.length > 0 ? { addenda } : {}),
  ...(law === "brand" ? { governingLaw: law } : {}),
});

/** The terms of an offer: the brief as it is now, the prices offered, the policy and the brand's texts in force. */
function termsOf(
  application: LoadedApplication,
  { prices, law }: OfferInput,
  policy: MarketPolicy,
  addenda: TermsAddendum[],
): TermsBody {
  const { brief, creator } = application;
  const details = readBriefDetails(brief.details);
  const asked = new Map(prices.map((price) => [price.briefDeliverableId, price.amount]));
  const items = brief.deliverables.map((line) => ({
    id: line.id,
    platform: line.platform,
    format: line.format,
    quantity: line.quantity,
    specification: line.specification,
    contentOnly: isContentOnly(line.format),
    gross: asked.get(line.id) ?? 0n,
    publishFrom: line.publishFrom?.toISOString() ?? null,
    publishTo: line.publishTo?.toISOString() ?? null,
  }));
  return termsWith(
    {
      brief: { id: brief.id, title: brief.title },
      brand: { id: brief.brand.id, name: brief.brand.name, country: brief.brand.country },
      creator: {
        id: creator.id,
        name: creator.displayName,
        handle: creator.handle,
        country: creator.country,
      },
      currency: brief.currency,
      licence: details.licence,
      exclusivity: details.exclusivity,
      disclosure: {
        markets: details.disclosure.markets,
        countries: audienceCountries(brief.markets, creator.country),
        hashtags: [...details.hashtags.product, ...details.hashtags.industry, ...details.hashtags.creator],
        mentions: details.mentions,
      },
      guidelines: { keyMessages: details.keyMessages, dos: details.dos, donts: details.donts },
      policy,
      ...programmeOf(details, policy),
      ...productOf(details, policy),
      ...commissionOf(details, policy, brief.currency),
      ...contractOf(addenda, law),
    },
    items,
  );
}

/** A fee for every line, or, where the brief pays none, for no line. */
const pricesFit = (
  { pricing, deliverables }: LoadedApplication["brief"],
  asked: Map<string, bigint>,
): boolean => deliverables.every((line) => (asked.get(line.id) ?? 0n) > 0n !== (pricing === "none"));

/** The open offer that says exactly this already: the same form sent twice. */
async function standingOffer(tx: Tx, applicationId: string, sha256: string, message: string, now: Date) {
  return tx.offer.findFirst({
    where: { applicationId, state: "open", expiresAt: { gt: now }, message, terms: { sha256 } },
    select: { id: true },
  });
}

/** Whether the creator's counter-offer is on the table: it is answered, not talked over. */
async function counterWaits(tx: Tx, applicationId: string, now: Date): Promise<boolean> {
  const where = { applicationId, state: "open", proposedBy: "creator", expiresAt: { gt: now } } as const;
  return (await tx.offer.count({ where })) > 0;
}

async function tellCreator(
  tx: Tx,
  now: Date,
  { brief, creatorId, id }: LoadedApplication,
  terms: TermsBody,
  offer: { message: string; expiresAt: Date },
): Promise<void> {
  const { totals, currency } = terms;
  await notify(tx, now, {
    to: { creatorId },
    kind: "offer_received",
    data: {
      briefTitle: brief.title,
      brandName: brief.brand.name,
      gross: moneyData(BigInt(totals.gross), currency),
      creatorFee: moneyData(BigInt(totals.creatorFee), currency),
      net: moneyData(BigInt(totals.net), currency),
      ...besideData(terms, currency),
      expiresAt: offer.expiresAt.toISOString(),
      message: offer.message,
    },
    href: `/creator/applications/${id}`,
  });
}

/**
 * The brand offers terms to an applicant. A new offer takes back its own open one; the same offer again changes
 * nothing; a creator's counter-offer is answered first. Slots and budget are checked here so that no empty promise goes out, and again, under the brief's
 * lock, when the creator accepts.
 * Refuses: not_allowed, not_found, wrong_state, price_outside, not_chargeable, brief_closed, slots_filled,
 * budget_exceeded, answer_first.
 */
export function makeOffer(actor: BrandActor, input: OfferInput): Promise<Result<{ offerId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "offer.make")) return refuse("not_allowed");
    const application = await brandApplication(tx, actor, input.applicationId);
    if (!application) return refuse("not_found");
    const asked = new Map(input.prices.map((price) => [price.briefDeliverableId, price.amount]));
    if (!pricesFit(application.brief, asked)) return refuse("price_outside");
    if (application.brief.state === "removed") return refuse("brief_closed");
    const addenda = await addendaFor(tx, actor.brandId, application.briefId);
    const body = termsOf(application, input, await policyFor(actor.brandId, tx), addenda);
    const problem = unpayable(body);
    if (problem) return problem;
    const sha256 = digestOf(body);
    const standing = await standingOffer(tx, application.id, sha256, input.message, now);
    if (standing) return done({ offerId: standing.id });
    if (await counterWaits(tx, application.id, now))
      return refuse("answer_first", { name: application.creator.displayName });
    const room = await checkCapacity(tx, actor, application.briefId, body);
    if (!room.ok) return room;
    const answeredAt = application.answeredAt ?? now;
    const moved = await moveApplication(tx, application, "offer", { answeredAt });
    if (!moved.ok) return moved;
    await supersedeOffers(tx, application.id, now);
    const { applicationId, message } = input;
    const proposal = { applicationId, message, body, sha256, answersId: null };
    const offer = await storeOffer(tx, now, actor, proposal);
    const where = { stream: `application:${application.id}`, briefId: application.briefId };
    await record(tx, now, actor, where, {
      type: "offer.made",
      ...{ gross: body.totals.gross, currency: body.currency, terms: offer.version },
      expiresAt: offer.expiresAt.toISOString(),
    });
    await tellCreator(tx, now, application, body, offer);
    return done({ offerId: offer.id });
  });
}
