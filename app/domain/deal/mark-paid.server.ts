import type { Tx } from "../../db.server.ts";
import { completeWhenDone } from "./complete-deal.server.ts";
import { lockedDeliverable } from "./load.server.ts";
import { moveDeliverable } from "./move.server.ts";

/**
 * A deliverable's payout arrived. When it was the deal's last, the deal is complete, unless it was cancelled. Called
 * by the payout's outcome verb in its transaction. Marking twice changes nothing.
 */
export async function markDeliverablePaid(tx: Tx, now: Date, deliverableId: string): Promise<void> {
  const item = await lockedDeliverable(tx, deliverableId);
  // A cancelled item stays cancelled: what arrived is its kill fee.
  if (item.state === "paid" || item.state === "cancelled") return;
  const { deal } = item;
  const moved = await moveDeliverable(tx, now, item, "pay", deal.body.policy);
  if (!moved.ok) throw new Error(`Deliverable ${item.id} cannot be paid: ${moved.code}`);
  // A completed deal stays completed: what arrived is the price of its licence's extension.
  if (deal.state !== "active") return;
  await completeWhenDone(tx, now, deal);
}
