import { act, db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { done } from "#app/domain/refusal.ts";

/** The brand as the processor knows it; null before it first paid. */
export async function customerOf(brandId: string): Promise<string | null> {
  const known = await db.processorCustomer.findUnique({ where: { brandId }, select: { customerId: true } });
  return known?.customerId ?? null;
}

/** Remembers the customer that the processor made for a brand; of two at once, the first. Returns the one that counts. */
export async function recordCustomer(actor: BrandActor, customerId: string): Promise<string> {
  const { brandId } = actor;
  const kept = await act(async (tx, now) => {
    await tx.processorCustomer.createMany({
      data: [{ brandId, customerId, createdAt: now }],
      skipDuplicates: true,
    });
    return done(await tx.processorCustomer.findUniqueOrThrow({ where: { brandId } }));
  });
  return kept.ok ? kept.value.customerId : customerId;
}
