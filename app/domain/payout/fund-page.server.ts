import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { savedCards } from "#app/domain/card/saved-cards.server.ts";
import { dealTitle, isDealNumber } from "#app/domain/deal/load.server.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import { standingOf } from "./ways-to-pay.server.ts";

/**
 * What a brand needs to pay for its own deal: the sums, its saved cards, and how many other deals of the brief wait as
 * well. Null when the deal is not theirs. Three statements.
 */
export async function fundPage(actor: BrandActor, number: number, now: Date) {
  if (!isDealNumber(number)) return null;
  const deal = await db.deal.findFirst({
    where: { number, brandId: actor.brandId },
    include: {
      brief: { select: { title: true } },
      terms: { select: { body: true } },
      programme: { select: { periods: true } },
      creator: { select: { displayName: true } },
      fundings: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  if (!deal) return null;
  const waiting = { briefId: deal.briefId, brandId: actor.brandId, state: "funding" as const };
  const [cards, others] = await Promise.all([
    savedCards(actor, now),
    db.deal.count({ where: { ...waiting, id: { not: deal.id } } }),
  ]);
  const { gross, brandFee, currency, dueAt, state, briefId } = deal;
  const [last] = deal.fundings;
  return {
    ...{ number, gross, brandFee, currency, dueAt, briefId, cards, others },
    ...{ title: dealTitle(deal), creatorName: deal.creator.displayName },
    brandRate: brandFeeWords(readTerms(deal.terms.body).policy, currency),
    paidAt: deal.fundedAt,
    waits: state === "funding" && (!dueAt || dueAt > now) && gross + brandFee > 0n,
    ...standingOf(last),
    /** The payment page that was opened closed without a payment. */
    pageClosed: last?.state === "expired" && last.checkoutId !== null,
  };
}
