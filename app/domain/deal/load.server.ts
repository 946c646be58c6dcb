import type { Tx } from "../../db.server.ts";
import type { BrandActor, CreatorActor, PartyActor } from "../access/actor.ts";
import type { Where } from "../audit/record.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { readTerms } from "../offer/terms.ts";
import { monthTitle } from "../programme/programme-words.ts";

/** The condition that makes a deal the actor's own. Not yours is not found. */
export function ownDeals(actor: PartyActor): { brandId: string } | { creatorId: string } {
  return actor.kind === "brand" ? { brandId: actor.brandId } : { creatorId: actor.creatorId };
}

/** Takes the deal's row lock: every act on a deal, its work or its money starts with it. */
export async function lockDeal(tx: Tx, dealId: string): Promise<void> {
  await tx.$queryRaw`select id from deal where id = ${dealId}::uuid for update`;
}

const dealParts = {
  brief: true,
  brand: true,
  creator: { include: { user: true } },
  terms: true,
  contract: true,
  programme: { select: { periods: true } },
  shipment: true,
} as const;

/** Whether a number from an address can be a deal's at all; PostgreSQL fails on those that its integer cannot hold. */
export const isDealNumber = (number: number): boolean =>
  Number.isInteger(number) && number > 0 && number <= 2_147_483_647;

/** A deal of this actor by its number, locked; null when there is none or it is somebody else's. */
export async function partyDeal(tx: Tx, actor: PartyActor, number: number) {
  if (!isDealNumber(number)) return null;
  const own = await tx.deal.findFirst({ where: { number, ...ownDeals(actor) }, select: { id: true } });
  return own ? lockedDeal(tx, own.id) : null;
}

/** A deal by id for a timer or a job, locked. Throws when it does not exist. */
export async function lockedDeal(tx: Tx, dealId: string) {
  await lockDeal(tx, dealId);
  const deal = await tx.deal.findUniqueOrThrow({ where: { id: dealId }, include: dealParts });
  return { ...deal, body: readTerms(deal.terms.body) };
}
export type LoadedDeal = Awaited<ReturnType<typeof lockedDeal>>;

/** A deliverable with its locked deal, through the actor; null when it is not theirs. */
export async function partyDeliverable(tx: Tx, actor: BrandActor | CreatorActor, deliverableId: string) {
  const own = await tx.deliverable.findFirst({
    where: { id: deliverableId, deal: ownDeals(actor) },
    select: { id: true },
  });
  return own ? lockedDeliverable(tx, own.id) : null;
}

/** A deliverable with its locked deal, for a timer. */
export async function lockedDeliverable(tx: Tx, deliverableId: string) {
  const found = await tx.deliverable.findUniqueOrThrow({
    where: { id: deliverableId },
    select: { dealId: true },
  });
  const deal = await lockedDeal(tx, found.dealId);
  const deliverable = await tx.deliverable.findUniqueOrThrow({ where: { id: deliverableId } });
  return { ...deliverable, deal, label: itemWords(deliverable) };
}
export type LoadedDeliverable = Awaited<ReturnType<typeof lockedDeliverable>>;

/** Where an event of this deal is recorded. */
export function dealStream(deal: { id: string; briefId: string }): Where {
  return { stream: `deal:${deal.id}`, dealId: deal.id, briefId: deal.briefId };
}

/** What a deal is called: of a programme, once it has begun, with its month. The contract is for all months together. */
export function dealTitle(deal: {
  brief: { title: string };
  programme: { periods: number } | null;
  period: number;
  fundedAt: Date | null;
}): string {
  const { brief, programme, period, fundedAt } = deal;
  return programme && (period > 1 || fundedAt)
    ? monthTitle(brief.title, period, programme.periods)
    : brief.title;
}

/** The names that every message about a deal carries. */
export function dealNames(deal: LoadedDeal) {
  return {
    briefTitle: dealTitle(deal),
    brandName: deal.brand.name,
    creatorName: deal.creator.displayName,
    dealNumber: deal.number,
  };
}

/** The deal's page, the same for both sides. */
export function dealHref(deal: { number: number }): string {
  return `/deals/${deal.number}`;
}
