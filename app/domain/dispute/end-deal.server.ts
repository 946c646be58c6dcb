import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { reopenBrief } from "../brief/reopen-filled.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { moveDeal } from "../deal/move.server.ts";
import { endWithFirstMonth } from "../programme/end-programme.server.ts";

/**
 * After a ruling: a deal none of whose work goes on has ended. With paid work among it, it is complete; else it is
 * cancelled, the slot is free again, and a programme whose first month it was ends with it. Work that was accepted
 * completes the deal when its payout arrives.
 */
export async function endDealWhenNothingIsLeft(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const rows = await tx.deliverable.findMany({ where: { dealId: deal.id }, select: { state: true } });
  if (rows.some(({ state }) => state !== "paid" && state !== "cancelled")) return;
  const complete = rows.some(({ state }) => state === "paid");
  const moved = await moveDeal(
    tx,
    deal,
    complete ? "complete" : "cancel",
    complete ? { completedAt: now } : { cancelledAt: now, cancelReason: "dispute_ruled", dueAt: null },
  );
  if (!moved.ok) throw new Error(`Deal ${deal.number} cannot end after a ruling: ${moved.code}`);
  if (complete) {
    await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.completed" });
    return;
  }
  if (deal.period === 1) await reopenBrief(tx, now, deal.briefId);
  await endWithFirstMonth(tx, now, deal, "first_cancelled");
}
