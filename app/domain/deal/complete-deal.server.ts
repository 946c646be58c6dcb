import type { Prisma, Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { besideData } from "../commission/compensation.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { openReviews } from "../review/open-reviews.server.ts";
import { dealHref, dealNames, dealStream, type LoadedDeal } from "./load.server.ts";
import { moveDeal } from "./move.server.ts";

/**
 * Completes an active deal when nothing of it is open: everything is paid, cancelled, or accepted without a fee. A
 * commission goes on by itself. Called with the deal locked; throws when it cannot complete, which that rules out.
 */
export async function completeWhenDone(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const settled = [
    { state: { in: ["paid", "cancelled"] } },
    // Nothing is paid for it, so its acceptance is its end.
    { state: "accepted", gross: 0n },
  ] satisfies Prisma.DeliverableWhereInput[];
  const open = await tx.deliverable.count({ where: { dealId: deal.id, NOT: { OR: settled } } });
  if (open > 0) return;
  const completed = await moveDeal(tx, deal, "complete", { completedAt: now });
  if (!completed.ok) throw new Error(`Deal ${deal.number} cannot complete: ${completed.code}`);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.completed" });
  const reviewBy = await openReviews(tx, now, deal);
  const data = {
    ...dealNames(deal),
    ...besideData(deal.body, deal.currency),
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
