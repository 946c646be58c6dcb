import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { refuse, type Result } from "../refusal.ts";
import { endDeal } from "./end-deal.server.ts";
import { canCancel, settlementOf } from "./kill-fee.ts";
import { isDealNumber, lockedDeal, ownDeals } from "./load.server.ts";
import { refusalWhileStill } from "./standstill.ts";

interface CancelInput {
  dealNumber: number;
  /** What the other side reads. */
  reason: string;
  /** The sums that were on the screen, minor units: nothing else is ever booked. */
  kept: bigint;
  refunded: bigint;
}

/**
 * One side ends the deal. Of each item that is not accepted yet the creator keeps the kill fee of the contract, which
 * is scheduled as a payout; the rest goes back to the card that paid; slots and budget are free again. What was
 * accepted is paid as agreed.
 * Refuses: not_allowed, reason_needed, not_found, wrong_state, deal_disputed, deal_paused, changed_meanwhile (also when the
 * sums moved on).
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
    return endDeal(tx, now, actor, deal, { settlement, reason, why: `cancelled_by_${actor.kind}` });
  });
}
