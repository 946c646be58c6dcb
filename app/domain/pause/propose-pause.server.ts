import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, partyDeal } from "../deal/load.server.ts";
import { MOST_PAUSE_DAYS, refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { openPause, tellPause } from "./load.server.ts";

/**
 * A side proposes that a running deal stands still for some days. Nothing changes until the other side accepts. The same
 * proposal again changes nothing. Refuses: not_allowed, reason_needed, not_found, wrong_state, deal_disputed, pause_open.
 */
export function proposePause(
  actor: PartyActor,
  input: { dealNumber: number; days: number; reason: string },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const { days, reason } = input;
    if (!reason.trim()) return refuse("reason_needed");
    if (!Number.isInteger(days) || days < 1 || days > MOST_PAUSE_DAYS) return refuse("wrong_state");
    const deal = await partyDeal(tx, actor, input.dealNumber);
    if (!deal) return refuse("not_found");
    if (deal.state !== "active") return refuse("wrong_state");
    const open = await openPause(tx, deal.id);
    if (open)
      return open.proposedById === actor.userId && open.reason === reason && open.days === days
        ? done(null)
        : refuse("pause_open");
    const still = refusalWhileStill(deal);
    if (still) return still;
    const proposed = { state: "proposed", proposedBy: actor.kind, proposedById: actor.userId, reason, days };
    await tx.dealPause.create({ data: { ...proposed, dealId: deal.id, createdAt: now } });
    await record(tx, now, actor, dealStream(deal), { type: "deal.pause_proposed", days, reason });
    const other = actor.kind === "brand" ? "creator" : "brand";
    await tellPause(tx, now, deal, [other], { what: "proposed", by: actor.kind, days, reason, until: null });
    return done(null);
  });
}
