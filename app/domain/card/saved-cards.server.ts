import { act, db } from "#app/db.server.ts";
import { type BrandActor, SYSTEM } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { cardExpiry, cardName, isExpired, type SavedCardView } from "./card.ts";

/** The cards that a brand keeps, the newest first. One statement. */
export async function savedCards(actor: BrandActor, now: Date): Promise<SavedCardView[]> {
  const cards = await db.savedCard.findMany({
    where: { brandId: actor.brandId, removedAt: null },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  return cards.map((card) => ({
    id: card.id,
    name: cardName(card),
    expires: cardExpiry(card),
    expired: isExpired(card, now),
  }));
}

interface Kept {
  paymentMethodId: string;
  network: string;
  last4: string;
  expMonth: number;
  expYear: number;
}

/** Makes our list that of the processor: cards kept at its pages come, those it has forgotten go. */
export async function recordCards(brandId: string, kept: readonly Kept[]): Promise<void> {
  await act(async (tx, now) => {
    await tx.$queryRaw`select 1 from processor_customer where brand_id = ${brandId}::uuid for update`;
    const known = await tx.savedCard.findMany({ where: { brandId } });
    for (const card of kept) {
      if (known.some(({ paymentMethodId }) => paymentMethodId === card.paymentMethodId)) continue;
      await tx.savedCard.create({ data: { ...card, brandId, savedAt: now } });
      const event = { type: "card.saved", card: cardName(card) } as const;
      await record(tx, now, SYSTEM, { stream: `brand:${brandId}` }, event);
    }
    const ids = kept.map(({ paymentMethodId }) => paymentMethodId);
    await tx.savedCard.updateMany({
      where: { brandId, removedAt: null, paymentMethodId: { notIn: ids } },
      data: { removedAt: now },
    });
    return done(null);
  });
}

/**
 * The brand takes a card off its list: nothing is charged to it from now on. The caller then lets the processor forget
 * it, by the id returned. Refuses: not_allowed, not_found.
 */
export function removeCard(actor: BrandActor, cardId: string): Promise<Result<{ paymentMethodId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const card = isUuid(cardId)
      ? await tx.savedCard.findFirst({ where: { id: cardId, brandId: actor.brandId } })
      : null;
    if (!card) return refuse("not_found");
    const gone = await tx.savedCard.updateMany({
      where: { id: cardId, removedAt: null },
      data: { removedAt: now },
    });
    const event = { type: "card.removed", card: cardName(card) } as const;
    if (gone.count === 1) await record(tx, now, actor, { stream: `brand:${actor.brandId}` }, event);
    return done({ paymentMethodId: card.paymentMethodId });
  });
}
