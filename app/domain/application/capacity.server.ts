import type { Tx } from "../../db.server.ts";
import { reservedOf } from "../programme/reserved.server.ts";

export interface Capacity {
  slots: number;
  slotsLeft: number;
  /** Minor units of the creators' agreed fees. */
  budget: bigint;
  budgetLeft: bigint;
}

/**
 * Takes the brief's row lock, so that acts which use up slots or budget happen one after the other.
 * Every act that locks more than one row locks the brief first.
 */
export async function lockBrief(tx: Tx, briefId: string): Promise<void> {
  await tx.$queryRaw`select id from brief where id = ${briefId}::uuid for update`;
}

/**
 * Slots and budget of a brief: its deals that are not cancelled, what creators keep of those that are, and the months
 * that programmes have promised. A programme takes one slot, carried by its first month.
 */
export async function capacityOf(tx: Tx, briefId: string): Promise<Capacity> {
  const brief = await tx.brief.findUniqueOrThrow({
    where: { id: briefId },
    select: { slots: true, budget: true },
  });
  const taken = await tx.deal.aggregate({
    where: { briefId, state: { not: "cancelled" } },
    _sum: { gross: true },
  });
  const first = { briefId, period: 1, state: { not: "cancelled" } } as const;
  const slotsTaken = await tx.deal.count({ where: first });
  const kept = await tx.payout.aggregate({
    where: { deal: { briefId, state: "cancelled" } },
    _sum: { gross: true },
  });
  const promised = await reservedOf(tx, briefId);
  return {
    slots: brief.slots,
    slotsLeft: brief.slots - slotsTaken,
    budget: brief.budget,
    budgetLeft: brief.budget - (taken._sum.gross ?? 0n) - (kept._sum.gross ?? 0n) - promised,
  };
}
