import type { Tx } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { deliverablesName } from "#app/domain/account/platforms.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealStream, type LoadedDeal } from "#app/domain/deal/load.server.ts";
import { checkoutExpiry } from "./funding.ts";

/** What the brand pays for a deal, minor units. */
export const costOf = ({ gross, brandFee }: Pick<LoadedDeal, "gross" | "brandFee">): bigint =>
  gross + brandFee;

/** Makes the one open group of these deals and each deal's funding in it, under the deals' locks. */
export async function reserveGroup(tx: Tx, now: Date, actor: BrandActor, deals: readonly LoadedDeal[]) {
  const briefId = deals[0]?.briefId ?? "";
  const due = deals.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  const expiresAt = checkoutExpiry(now, due.length > 0 ? new Date(Math.min(...due)) : null);
  const shared = { currency: deals[0]?.currency ?? "", expiresAt, createdById: actor.userId, createdAt: now };
  const amount = deals.reduce((sum, deal) => sum + costOf(deal), 0n);
  const attempt = await tx.fundingGroup.count({ where: { briefId } });
  const group = await tx.fundingGroup.create({
    data: {
      ...shared,
      brandId: actor.brandId,
      briefId,
      amount,
      idempotencyKey: `group:${briefId}:${attempt + 1}`,
    },
  });
  for (const deal of deals) {
    const tries = await tx.funding.count({ where: { dealId: deal.id } });
    await tx.funding.create({
      data: {
        ...{ ...shared, dealId: deal.id, groupId: group.id, amount: costOf(deal) },
        idempotencyKey: `funding:${deal.id}:${tries + 1}`,
      },
    });
    const event = { amount: String(costOf(deal)), currency: deal.currency };
    await record(tx, now, actor, dealStream(deal), { type: "deal.checkout_opened", ...event });
  }
  return group;
}

/** What each deal is called on the payment page, and what it costs. */
export async function linesOf(
  tx: Tx,
  deals: readonly LoadedDeal[],
): Promise<{ name: string; amount: bigint }[]> {
  const work = await tx.deliverable.findMany({
    where: { dealId: { in: deals.map(({ id }) => id) } },
    orderBy: { position: "asc" },
  });
  return deals.map((deal) => {
    const made = deliverablesName(work.filter(({ dealId }) => dealId === deal.id));
    const fee = deal.brandFee > 0n ? ", service fee included" : "";
    return { name: `Deal ${deal.number}: ${made}, ${deal.creator.displayName}${fee}`, amount: costOf(deal) };
  });
}
