import type { Tx } from "../../db.server.ts";
import type { AdminActor, PartyActor, SystemActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { holdDeal, resumeDeal } from "../deal/hold.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { moneyData } from "../messaging/notify.server.ts";
import { isFrozen } from "../payout/frozen.server.ts";
import { done, type Result } from "../refusal.ts";
import { applyRuling } from "./apply-ruling.server.ts";
import type { ClosedHow } from "./dispute.ts";
import type { LoadedDispute } from "./load.server.ts";
import type { Ruling } from "./stake.ts";
import { tell } from "./tell.server.ts";

export interface Ending {
  how: ClosedHow;
  /** What takes effect; null when the dispute was withdrawn. */
  ruling: Ruling | null;
}

/**
 * What follows when a dispute has been moved to its end: the deal goes on, its limits moved on by exactly the time that it
 * stood still; then the ruling takes effect on the work and the money, in the same transaction; both sides are told.
 */
export async function closeDispute(
  tx: Tx,
  now: Date,
  actor: PartyActor | AdminActor | SystemActor,
  dispute: LoadedDispute,
  { how, ruling }: Ending,
): Promise<Result> {
  // A statement can be in dispute after its deal is over, which then never stood still.
  const stood = dispute.statementId === null || dispute.deal.pausedAt !== null;
  const pausedMs = stood ? await resumeDeal(tx, now, dispute.deal) : 0;
  // Again, because its limits moved.
  const deal = await lockedDeal(tx, dispute.dealId);
  const applied = ruling ? await applyRuling(tx, now, { ...dispute, deal }, ruling) : null;
  if (applied && !applied.ok) return applied;
  // The bank still has the money: the work waits for it, whatever the ruling says.
  if (await isFrozen(tx, deal.id)) await holdDeal(tx, now, deal.id, "chargeback");
  const { currency } = deal;
  const sums = applied?.value ?? { kept: 0n, refunded: 0n };
  await record(tx, now, actor, dealStream(deal), {
    type: "dispute.closed",
    ...{ how, pausedMs, outcome: ruling?.outcome ?? null, currency },
    ...{ kept: String(sums.kept), refunded: String(sums.refunded) },
  });
  await tell(tx, now, { id: dispute.id, deal }, ["brand", "creator"], "dispute_closed", {
    ...{ how, outcome: ruling?.outcome ?? null, by: dispute.openedBy },
    reason: dispute.rulings.at(-1)?.reason ?? null,
    kept: moneyData(sums.kept, currency),
    refunded: moneyData(sums.refunded, currency),
  });
  return done(null);
}
