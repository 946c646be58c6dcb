import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { reopenBrief } from "../brief/reopen-filled.server.ts";
import { hasFee } from "../commission/compensation.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { moveDeal } from "../deal/move.server.ts";
import { endWithFirstMonth } from "../programme/end-programme.server.ts";

/**
 * After a ruling: a deal none of whose work goes on has ended. With paid work among it, it is complete; else it is
 * cancelled, the slot is free again, and a programme whose first month it was ends with it. Work that was accepted
 * completes the deal when its payout arrives.
 */
export async function endDealWhenNothingIsLeft(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const rows = await tx.deliverable.findMany({
    where: { dealId: deal.id },
    select: { state: true, gross: true },
  });
  // Without a fee nothing is paid: acceptance is the end of it.
  const kept = rows.filter((row) => row.state === "paid" || (row.state === "accepted" && !hasFee(row)));
  const ended = rows.filter(({ state }) => state === "cancelled");
  if (kept.length + ended.length < rows.length) return;
  const complete = kept.length > 0;
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
