import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { openReviews } from "../review/open-reviews.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { dealHref, dealNames, dealStream, lockedDeliverable } from "./load.server.ts";
import { moveDeal, moveDeliverable } from "./move.server.ts";

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
  const open = await tx.deliverable.count({
    where: { dealId: deal.id, state: { notIn: ["paid", "cancelled"] } },
  });
  if (open > 0) return;
  const completed = await moveDeal(tx, deal, "complete", { completedAt: now });
  if (!completed.ok) throw new Error(`Deal ${deal.number} cannot complete: ${completed.code}`);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.completed" });
  const reviewBy = await openReviews(tx, now, deal);
  const data = {
    ...dealNames(deal),
    reviewBy: reviewBy.toISOString(),
    gross: moneyData(deal.gross, deal.currency),
    cost: moneyData(deal.gross + deal.brandFee, deal.currency),
    net: moneyData(deal.gross - deal.creatorFee, deal.currency),
  };
  const shared = { kind: "deal_completed", href: dealHref(deal), dealId: deal.id } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  await notify(tx, now, {
    ...shared,
    to: { brandId: deal.brandId, permission: "money.read" },
    data: { ...data, side: "brand" },
  });
}
