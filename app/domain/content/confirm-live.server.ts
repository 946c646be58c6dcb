import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type BrandActor, type SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { lockedDeliverable, partyDeliverable, type LoadedDeliverable } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { settleAcceptance } from "./settle-acceptance.server.ts";

async function accept(
  tx: Tx,
  now: Date,
  actor: BrandActor | SystemActor,
  item: LoadedDeliverable,
): Promise<Result> {
  const moved = await moveDeliverable(tx, now, item, "accept", item.deal.body.policy);
  if (!moved.ok) return moved;
  await tx.livePost.updateMany({
    where: { deliverableId: item.id, confirmedAt: null, problemAt: null },
    data: { confirmedAt: now },
  });
  await settleAcceptance(tx, now, actor, item);
  return done(null);
}

/**
 * The brand confirms that the live post is as agreed; the payout is scheduled. Confirming an accepted post
 * changes nothing. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function confirmLive(actor: BrandActor, deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "live.confirm")) return refuse("not_allowed");
    const item = await partyDeliverable(tx, actor, deliverableId);
    if (!item) return refuse("not_found");
    if (!item.contentOnly && (item.state === "accepted" || item.state === "paid")) return done(null);
    return accept(tx, now, actor, item);
  });
}

/** The check's limit passed: the post counts as accepted. */
export function autoAcceptLive(deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    const item = await lockedDeliverable(tx, deliverableId);
    if (item.state !== "live_check" || !item.dueAt || item.dueAt > now) return refuse("wrong_state");
    return accept(tx, now, SYSTEM, item);
  });
}
