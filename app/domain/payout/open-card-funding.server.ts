import { act, type Tx } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { isExpired } from "#app/domain/card/card.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { MANY_DEALS } from "./funding-group.ts";
import { groupTransferGroupOf, transferGroupOf } from "./funding.ts";
import { letGo, letGoOfAll, openRow } from "./let-go.server.ts";
import { reserveFunding } from "./open-funding.server.ts";
import { dealsToPay, groupDescription } from "./open-group.server.ts";
import { reserveGroup } from "./reserve-group.server.ts";
import { type PayFor, toPay } from "./to-pay.server.ts";

/** How long a card's answer can be outstanding: then nobody was charged. */
const ANSWER_MS = 10 * 60_000;

/** A payment with a saved card that is about to be made, with everything the processor needs. */
export interface CardFunding {
  /** What the payment is for: a funding, or a group of them. */
  id: string;
  /** Pages that were let go for it: close them before the card is charged. */
  closing: string[];
  charge: {
    metadata: { dealId: string; fundingId: string } | { groupId: string };
    customerId: string;
    paymentMethodId: string;
    amount: bigint;
    currency: string;
    description: string;
    transferGroup: string;
    idempotencyKey: string;
  };
}

/** When nobody will answer about a card any more. */
const answerUntil = (now: Date) => new Date(now.getTime() + ANSWER_MS);

/** A card of the brand's own that can be charged. Refuses: card_gone. */
async function cardToCharge(tx: Tx, now: Date, actor: BrandActor, cardId: string) {
  const own = { id: cardId, brandId: actor.brandId, removedAt: null };
  const card = isUuid(cardId) ? await tx.savedCard.findFirst({ where: own }) : null;
  const customer = await tx.processorCustomer.findUnique({ where: { brandId: actor.brandId } });
  if (!card || !customer || isExpired(card, now)) return refuse("card_gone");
  return done({ cardId: card.id, customerId: customer.customerId, paymentMethodId: card.paymentMethodId });
}

/**
 * Reserves the one open funding of what is paid for, for a saved card. A page that is open for the deal is let go; a
 * second press while the first is under way is refused, so that one press is one payment. Refuses: not_allowed,
 * payment_under_way, card_gone, and as `toPay` does.
 */
export function openCardFunding(
  actor: BrandActor,
  what: PayFor,
  cardId: string,
): Promise<Result<CardFunding>> {
  return act<CardFunding>(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const found = await toPay(tx, now, actor, what);
    if (!found.ok) return found;
    const { deal, wanted } = found.value;
    const card = await cardToCharge(tx, now, actor, cardId);
    if (!card.ok) return card;
    const open = await openRow(tx, deal.id);
    if (open?.cardId) return refuse("payment_under_way");
    const page = open ? await letGo(tx, open) : null;
    const made = await reserveFunding(tx, now, actor, deal, wanted);
    const { cardId: id, ...charged } = card.value;
    await tx.funding.update({
      where: { id: made.id },
      data: { cardId: id, expiresAt: answerUntil(now) },
    });
    // Should this process die before the answer is written down, somebody asks.
    await enqueue(tx, "funding.refresh", { fundingId: made.id }, { startAfter: 60 });
    return done({
      ...{ id: made.id, closing: page ? [page] : [] },
      charge: {
        ...{ ...charged, amount: made.amount, currency: deal.currency },
        metadata: { dealId: deal.id, fundingId: made.id },
        ...{ description: `Deal ${deal.number}`, transferGroup: transferGroupOf(deal.id) },
        idempotencyKey: `card:${made.idempotencyKey}`,
      },
    });
  });
}

/**
 * The same for several deals of a brief at once: one charge of the card. Refuses: not_allowed, not_found, group_changed,
 * mixed_currencies, group_too_large, payment_under_way, card_gone.
 */
export function openCardGroup(
  actor: BrandActor,
  asked: { briefId: string; numbers: readonly number[] },
  cardId: string,
): Promise<Result<CardFunding>> {
  return act<CardFunding>(async (tx, now) => {
    const found = await dealsToPay(tx, now, actor, asked);
    if (!found.ok) return found;
    const card = await cardToCharge(tx, now, actor, cardId);
    if (!card.ok) return card;
    const { deals, open } = found.value;
    const closing = await letGoOfAll(tx, open);
    const { id: groupId, ...made } = await reserveGroup(tx, now, actor, deals);
    const { cardId: id, ...charged } = card.value;
    const data = { cardId: id, expiresAt: answerUntil(now) };
    await tx.fundingGroup.update({ where: { id: groupId }, data });
    await tx.funding.updateMany({ where: { groupId }, data });
    await enqueue(tx, "group.refresh", { groupId }, { startAfter: 60 });
    return done({
      ...{ id: groupId, closing },
      charge: {
        ...{ ...charged, amount: made.amount, currency: made.currency, metadata: { groupId } },
        ...{ description: groupDescription(deals), transferGroup: groupTransferGroupOf(groupId) },
        idempotencyKey: `card:${made.idempotencyKey}`,
      },
    });
  }, MANY_DEALS);
}

/** The processor has forgotten the card: our list of the brand's cards is made its list. */
async function forgetIfGone(tx: Tx, code: string, of: { id: string } | { groupId: string }): Promise<void> {
  const funding =
    code === "card_gone" ? await tx.funding.findFirst({ where: of, include: { deal: true } }) : null;
  if (funding) await enqueue(tx, "cards.refresh", { brandId: funding.deal.brandId });
}

/** The card was not charged, and why: the deal may be paid another way. */
export function recordDecline(fundingId: string, code: string): Promise<Result> {
  return act(async (tx) => {
    await forgetIfGone(tx, code, { id: fundingId });
    await tx.funding.updateMany({
      where: { id: fundingId, state: "open" },
      data: { state: "expired", declineCode: code },
    });
    return done(null);
  });
}

/** The same for a group: none of its deals was paid. */
export function recordGroupDecline(groupId: string, code: string): Promise<Result> {
  return act(async (tx) => {
    await forgetIfGone(tx, code, { groupId });
    const state = "open" as const;
    await tx.fundingGroup.updateMany({ where: { id: groupId, state }, data: { state: "expired" } });
    await tx.funding.updateMany({
      where: { groupId, state },
      data: { state: "expired", declineCode: code },
    });
    return done(null);
  });
}
