import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { endOpenAmendment } from "../amendment/end-amendment.server.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { record } from "../audit/record.server.ts";
import { reopenBrief } from "../brief/reopen-filled.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { schedulePayout } from "../payout/schedule-payout.server.ts";
import { scheduleRefund } from "../payout/schedule-refund.server.ts";
import { endWithFirstMonth } from "../programme/end-programme.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { canCancel, settlementOf, type Settlement } from "./kill-fee.ts";
import {
  dealHref,
  dealNames,
  dealStream,
  isDealNumber,
  lockedDeal,
  ownDeals,
  type LoadedDeal,
} from "./load.server.ts";
import { moveDeal, moveDeliverable } from "./move.server.ts";
import { refusalWhileStill } from "./standstill.ts";

interface CancelInput {
  dealNumber: number;
  /** What the other side reads. */
  reason: string;
  /** The sums that were on the screen, minor units: nothing else is ever booked. */
  kept: bigint;
  refunded: bigint;
}

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
    const refund = { amount: settlement.refunded, cause: `cancel:${deal.id}`, reason };
    await scheduleRefund(tx, now, { dealId: deal.id, ...refund });
  }
  return done(null);
}

async function tell(
  tx: Tx,
  now: Date,
  actor: PartyActor,
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
 * One side ends the deal. Of each item that is not accepted yet the creator keeps the kill fee of the contract, which
 * is scheduled as a payout; the rest goes back to the card that paid; slots and budget are free again. What was
 * accepted is paid as agreed.
 * Refuses: not_allowed, reason_needed, not_found, wrong_state, deal_disputed, deal_paused, changed_meanwhile (also when the sums moved on).
 */
export function cancelDeal(actor: PartyActor, input: CancelInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const reason = input.reason.trim();
    if (!reason) return refuse("reason_needed");
    if (!isDealNumber(input.dealNumber)) return refuse("not_found");
    const own = { number: input.dealNumber, ...ownDeals(actor) };
    const found = await tx.deal.findFirst({ where: own, select: { id: true, briefId: true } });
    if (!found) return refuse("not_found");
    // The brief first, as everywhere.
    await lockBrief(tx, found.briefId);
    const deal = await lockedDeal(tx, found.id);
    const still = refusalWhileStill(deal);
    if (still) return still;
    const rows = await tx.deliverable.findMany({ where: { dealId: deal.id }, orderBy: { position: "asc" } });
    if (!canCancel(deal.state, rows)) return refuse("wrong_state");
    const items = rows.map((row) => ({ ...row, label: itemWords(row) }));
    const settlement = settlementOf({ ...deal, items }, actor.kind, now);
    if (settlement.kept !== input.kept || settlement.refunded !== input.refunded)
      return refuse("changed_meanwhile");
    const settled = await settle(tx, now, deal, reason, settlement);
    if (!settled.ok) return settled;
    const ended = { cancelledAt: now, cancelReason: `cancelled_by_${actor.kind}`, dueAt: null };
    const moved = await moveDeal(tx, deal, "cancel", ended);
    if (!moved.ok) return moved;
    await endOpenAmendment(tx, now, deal, "deal_ended");
    // Later months of a programme hold no slot of their own; the first one carries it, and the programme with it.
    if (deal.period === 1) await reopenBrief(tx, now, deal.briefId);
    await endWithFirstMonth(tx, now, deal, "first_cancelled");
    await tell(tx, now, actor, deal, reason, settlement);
    return done(null);
  });
}
