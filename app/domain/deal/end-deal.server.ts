import type { Tx } from "../../db.server.ts";
import type { PartyActor, SystemActor } from "../access/actor.ts";
import { endOpenAmendment } from "../amendment/end-amendment.server.ts";
import { record } from "../audit/record.server.ts";
import { endCommission } from "../commission/open-commission.server.ts";
import { reopenBrief } from "../brief/reopen-filled.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { schedulePayout } from "../payout/schedule-payout.server.ts";
import { scheduleRefund } from "../payout/schedule-refund.server.ts";
import { endWithFirstMonth } from "../programme/end-programme.server.ts";
import { done, type Result } from "../refusal.ts";
import type { Settlement } from "./kill-fee.ts";
import { dealHref, dealNames, dealStream, type LoadedDeal } from "./load.server.ts";
import { moveDeal, moveDeliverable } from "./move.server.ts";

/** Cancels what is not accepted yet, and releases or sends back the money held for it. */
async function settle(tx: Tx, now: Date, deal: LoadedDeal, reason: string, settlement: Settlement) {
  const rows = await tx.deliverable.findMany({ where: { id: { in: settlement.items.map(({ id }) => id) } } });
  for (const row of rows) {
    const moved = await moveDeliverable(tx, now, row, "cancel", deal.body.policy);
    if (!moved.ok) return moved;
  }
  for (const { id, gross, brandFee, creatorFee } of settlement.items)
    if (gross > 0n)
      await schedulePayout(tx, now, { deliverableId: id, part: { gross, brandFee, creatorFee } });
  if (settlement.refunded > 0n) {
    const feeOf = new Map(rows.map((row) => [row.id, row.brandFee]));
    const serviceFee = settlement.items.reduce(
      (sum, { id, brandFee }) => sum + (feeOf.get(id) ?? 0n) - brandFee,
      0n,
    );
    const refund = { amount: settlement.refunded, serviceFee, cause: `cancel:${deal.id}`, reason };
    await scheduleRefund(tx, now, { dealId: deal.id, ...refund });
  }
  return done(null);
}

async function tell(
  tx: Tx,
  now: Date,
  actor: PartyActor | SystemActor,
  deal: LoadedDeal,
  reason: string,
  sums: Settlement,
) {
  const { currency } = deal;
  const event = {
    type: "deal.cancelled",
    reason,
    refund: String(sums.refunded),
    kept: String(sums.kept),
  } as const;
  await record(tx, now, actor, dealStream(deal), { ...event, currency });
  const kept = moneyData(sums.kept, currency);
  const data = { ...dealNames(deal), reason, kept, refunded: moneyData(sums.refunded, currency) };
  const shared = { kind: "deal_cancelled", href: dealHref(deal), dealId: deal.id } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  const brand = { brandId: deal.brandId, permission: "contract.sign" } as const;
  await notify(tx, now, { ...shared, to: brand, data: { ...data, side: "brand" } });
}

/**
 * Ends a deal by the sums of `settlementOf`: of each open item the creator keeps their part, which is scheduled as a
 * payout, the rest goes back to the card that paid; slots and budget are free again, both sides are told. What was
 * accepted is paid as agreed. Runs in the caller's act, under the locks of the brief and the deal. `why` is stored as
 * the reason that code reads, `reason` is what people read. Refuses: wrong_state, changed_meanwhile.
 */
export async function endDeal(
  tx: Tx,
  now: Date,
  actor: PartyActor | SystemActor,
  deal: LoadedDeal,
  { settlement, reason, why }: { settlement: Settlement; reason: string; why: string },
): Promise<Result> {
  const settled = await settle(tx, now, deal, reason, settlement);
  if (!settled.ok) return settled;
  const moved = await moveDeal(tx, deal, "cancel", { cancelledAt: now, cancelReason: why, dueAt: null });
  if (!moved.ok) return moved;
  await endOpenAmendment(tx, now, deal, "deal_ended");
  await endCommission(tx, now, deal);
  // Later months of a programme hold no slot of their own; the first one carries it, and the programme with it.
  if (deal.period === 1) await reopenBrief(tx, now, deal.briefId);
  await endWithFirstMonth(tx, now, deal, "first_cancelled");
  await tell(tx, now, actor, deal, reason, settlement);
  return done(null);
}
