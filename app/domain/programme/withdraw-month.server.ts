import type { Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { moveDeal } from "../deal/move.server.ts";
import { done, type Result } from "../refusal.ts";
import type { LoadedProgramme } from "./load.server.ts";

/**
 * Takes back the month that waits for its funds, because the programme was paused or ends before it. Nothing was paid
 * in and nobody has worked, so there is nothing to settle. A payment that is under way meanwhile is sent back.
 */
export async function withdrawMonth(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  programme: LoadedProgramme,
  period: number,
  why: "programme_paused" | "programme_ending",
): Promise<Result> {
  const month = programme.deals.find((deal) => deal.period === period);
  if (!month) throw new Error(`Programme ${programme.number} has no deal for month ${period}`);
  const deal = await lockedDeal(tx, month.id);
  const moved = await moveDeal(tx, deal, "cancel", { cancelledAt: now, cancelReason: why, dueAt: null });
  if (!moved.ok) return moved;
  await tx.deliverable.updateMany({
    where: { dealId: deal.id },
    data: { state: "cancelled", dueAt: null, stateSince: now, version: { increment: 1 } },
  });
  const reason = why === "programme_paused" ? "The programme was paused" : "The programme ends before it";
  await record(tx, now, actor, dealStream(deal), {
    ...{ type: "deal.cancelled", reason, refund: "0", kept: "0", currency: deal.currency },
  });
  return done(null);
}
