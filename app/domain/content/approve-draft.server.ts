import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type BrandActor, type SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import {
  dealHref,
  dealNames,
  dealStream,
  lockedDeliverable,
  partyDeliverable,
  type LoadedDeliverable,
} from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { decideDraft, decidedBefore } from "./decide-draft.server.ts";
import { settleAcceptance } from "./settle-acceptance.server.ts";

async function approve(
  tx: Tx,
  now: Date,
  actor: BrandActor | SystemActor,
  item: LoadedDeliverable,
  version: number,
): Promise<Result> {
  const automatic = actor.kind === "system";
  const moved = await moveDeliverable(tx, now, item, "approve", item.deal.body.policy);
  if (!moved.ok) return moved;
  const decided = await decideDraft(tx, item.id, version, {
    decision: automatic ? "auto_approved" : "approved",
    decidedById: automatic ? null : actor.userId,
    decidedAt: now,
  });
  if (!decided) return refuse("changed_meanwhile");
  const event = { deliverable: item.label, version, automatic };
  await record(tx, now, actor, dealStream(item.deal), { type: "draft.approved", ...event });
  const shared = { href: dealHref(item.deal), dealId: item.dealId } as const;
  const data = { ...dealNames(item.deal), deliverable: item.label, version };
  await notify(tx, now, {
    ...shared,
    to: { creatorId: item.deal.creatorId },
    kind: "draft_approved",
    data: {
      ...data,
      automatic,
      contentOnly: item.contentOnly,
      liveBy: moved.value.state === "live_due" ? (moved.value.dueAt?.toISOString() ?? null) : null,
    },
  });
  if (automatic) {
    await notify(tx, now, {
      ...shared,
      to: { brandId: item.deal.brandId, permission: "draft.review" },
      kind: "draft_auto_approved",
      data,
    });
  }
  if (moved.value.state === "accepted") await settleAcceptance(tx, now, actor, item);
  return done(null);
}

/**
 * The brand approves the draft version that it saw. Approving it again changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function approveDraft(
  actor: BrandActor,
  input: { deliverableId: string; version: number },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "draft.review")) return refuse("not_allowed");
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    if (await decidedBefore(tx, item.id, input.version, { decision: "approved", decidedById: actor.userId }))
      return done(null);
    return approve(tx, now, actor, item, input.version);
  });
}

/** The review limit passed: the newest draft counts as approved. Nothing happens when it was decided before. */
export function autoApproveDraft(deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    const item = await lockedDeliverable(tx, deliverableId);
    if (item.state !== "in_review" || !item.dueAt || item.dueAt > now) return refuse("wrong_state");
    const newest = await tx.draft.findFirst({ where: { deliverableId }, orderBy: { version: "desc" } });
    return approve(tx, now, SYSTEM, item, newest?.version ?? 0);
  });
}
