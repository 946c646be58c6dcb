import { act } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { partyDeal } from "#app/domain/deal/load.server.ts";
import { isExpired } from "#app/domain/card/card.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { transferGroupOf } from "./funding.ts";
import { letGo, openRow } from "./let-go.server.ts";
import { reserveFunding, whyNotFunded } from "./open-funding.server.ts";

/** How long a card's answer can be outstanding: then nobody was charged. */
const ANSWER_MS = 10 * 60_000;

/** A payment with a saved card that is about to be made, with everything the processor needs. */
export interface CardFunding {
  /** Pages that were let go for it: close them before the card is charged. */
  closing: string[];
  charge: {
    fundingId: string;
    dealId: string;
    customerId: string;
    paymentMethodId: string;
    amount: bigint;
    currency: string;
    description: string;
    transferGroup: string;
    idempotencyKey: string;
  };
}

/**
 * Reserves the one open funding of a deal for a saved card. A page that is open for the deal is let go; a second press
 * while the first is under way is refused, so that one press is one payment. Refuses: not_allowed, not_found,
 * already_funded, too_late, wrong_state, payment_under_way, card_gone.
 */
export function openCardFunding(
  actor: BrandActor,
  dealNumber: number,
  cardId: string,
): Promise<Result<CardFunding>> {
  return act<CardFunding>(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const deal = await partyDeal(tx, actor, dealNumber);
    if (!deal) return refuse("not_found");
    const refusal = whyNotFunded(deal, now);
    if (refusal) return refusal;
    const own = { id: cardId, brandId: actor.brandId, removedAt: null };
    const card = isUuid(cardId) ? await tx.savedCard.findFirst({ where: own }) : null;
    const customer = await tx.processorCustomer.findUnique({ where: { brandId: actor.brandId } });
    if (!card || !customer || isExpired(card, now)) return refuse("card_gone");
    const open = await openRow(tx, deal.id);
    if (open?.cardId) return refuse("payment_under_way");
    const page = open ? await letGo(tx, open) : null;
    const amount = deal.gross + deal.brandFee;
    const dueAt = deal.dueAt;
    const made = await reserveFunding(tx, now, actor, deal, { amount, dueAt, amendmentId: null });
    const expiresAt = new Date(now.getTime() + ANSWER_MS);
    await tx.funding.update({ where: { id: made.id }, data: { cardId: card.id, expiresAt } });
    // Should this process die before the answer is written down, somebody asks.
    await enqueue(tx, "funding.refresh", { fundingId: made.id }, { startAfter: 60 });
    return done({
      closing: page ? [page] : [],
      charge: {
        ...{ fundingId: made.id, dealId: deal.id, customerId: customer.customerId, amount },
        ...{ paymentMethodId: card.paymentMethodId, currency: deal.currency },
        ...{ description: `Deal ${deal.number}`, transferGroup: transferGroupOf(deal.id) },
        idempotencyKey: `card:${made.idempotencyKey}`,
      },
    });
  });
}

/** The card was not charged, and why: the deal may be paid another way. */
export function recordDecline(fundingId: string, code: string): Promise<Result> {
  return act(async (tx) => {
    await tx.funding.updateMany({
      where: { id: fundingId, state: "open" },
      data: { state: "expired", declineCode: code },
    });
    return done(null);
  });
}
