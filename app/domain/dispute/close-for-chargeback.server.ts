import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";

/**
 * The card's bank has decided over the heads of both sides: an open dispute about the deal has nothing left to decide, and is
 * closed without a ruling. The caller lets the deal go on and tells everybody. Under the deal's lock.
 */
export async function closeForChargeback(tx: Tx, now: Date, dealId: string): Promise<void> {
  const closed = await tx.dispute.updateMany({
    where: { dealId, state: { not: "closed" } },
    data: {
      ...{ state: "closed", closedAt: now, closedHow: "chargeback", dueAt: null, stateSince: now },
      version: { increment: 1 },
    },
  });
  if (closed.count === 0) return;
  const deal = await lockedDeal(tx, dealId);
  const pausedMs = deal.pausedAt ? now.getTime() - deal.pausedAt.getTime() : 0;
  await record(tx, now, SYSTEM, dealStream(deal), {
    type: "dispute.closed",
    ...{ how: "chargeback", outcome: null, pausedMs, kept: "0", refunded: "0", currency: deal.currency },
  });
}
