import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type BrandActor, type SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import {
  dealStream,
  lockedDeliverable,
  partyDeliverable,
  type LoadedDeliverable,
} from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { recordOverride, tellReturned, unmetIn } from "./override.server.ts";
import { settleAcceptance } from "./settle-acceptance.server.ts";

const waitingPost = (deliverableId: string) => ({ deliverableId, confirmedAt: null, problemAt: null });

/** What the post's caption still asks for; null when it discloses, or the brand has said why it need not. */
export async function unmetByPost(tx: Tx, deliverableId: string): Promise<string | null> {
  const post = await tx.livePost.findFirst({
    where: waitingPost(deliverableId),
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  return post && !post.disclosureOverride ? unmetIn(post.disclosure) : null;
}

async function accept(
  tx: Tx,
  now: Date,
  actor: BrandActor | SystemActor,
  item: LoadedDeliverable,
  override: string | null,
): Promise<Result> {
  const moved = await moveDeliverable(tx, now, item, "accept", item.deal.body.policy);
  if (!moved.ok) return moved;
  await tx.livePost.updateMany({
    where: waitingPost(item.id),
    data: { confirmedAt: now, ...(override ? { disclosureOverride: override } : {}) },
  });
  if (override && actor.kind === "brand") await recordOverride(tx, now, actor, item, "post", override);
  await settleAcceptance(tx, now, actor, item, override);
  return done(null);
}

/** The limit passed and the posted caption does not disclose: the creator mends it; both are told. */
async function returnPost(tx: Tx, now: Date, item: LoadedDeliverable, fix: string): Promise<Result> {
  const moved = await moveDeliverable(tx, now, item, "report_problem", item.deal.body.policy);
  if (!moved.ok) return moved;
  await tx.livePost.updateMany({
    where: waitingPost(item.id),
    data: { problem: `The caption must say that it is an ad: ${fix}.`, problemAt: now },
  });
  const event = { type: "disclosure.returned", deliverable: item.label, what: "post", fix } as const;
  await record(tx, now, SYSTEM, dealStream(item.deal), event);
  await tellReturned(tx, now, item, "post", fix, moved.value.dueAt ?? now);
  return done(null);
}

/**
 * The brand confirms that the live post is as agreed; the payout is scheduled. Confirming an accepted post
 * changes nothing. A caption that does not disclose is accepted only with a reason, which both sides read.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile, disclosure_unmet, deal_disputed, deal_paused.
 */
export function confirmLive(
  actor: BrandActor,
  deliverableId: string,
  overrideReason?: string,
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "live.confirm")) return refuse("not_allowed");
    const item = await partyDeliverable(tx, actor, deliverableId);
    if (!item) return refuse("not_found");
    if (!item.contentOnly && (item.state === "accepted" || item.state === "paid")) return done(null);
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    const fix = await unmetByPost(tx, item.id);
    const override = fix ? overrideReason?.trim() || null : null;
    if (fix && !override) return refuse("disclosure_unmet", { fix });
    return accept(tx, now, actor, item, override);
  });
}

/** The check's limit passed: the post counts as accepted, unless its caption does not disclose. */
export function autoAcceptLive(deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    const item = await lockedDeliverable(tx, deliverableId);
    if (item.state !== "live_check" || !item.dueAt || item.dueAt > now) return refuse("wrong_state");
    const fix = await unmetByPost(tx, item.id);
    return fix ? returnPost(tx, now, item, fix) : accept(tx, now, SYSTEM, item, null);
  });
}
