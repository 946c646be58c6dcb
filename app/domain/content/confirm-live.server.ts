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

/** The brand confirms that the live post is as agreed; the payout is scheduled. */
export function confirmLive(actor: BrandActor, deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "live.confirm")) return refuse("not_allowed");
    const item = await partyDeliverable(tx, actor, deliverableId);
    return item ? accept(tx, now, actor, item) : refuse("not_found");
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
