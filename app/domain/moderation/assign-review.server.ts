import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { adminRolesWith, can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

/** What a member of staff is called. */
export async function nameOf(tx: Tx, userId: string): Promise<string> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
  return user?.name ?? "Somebody";
}

/** Whoever may moderate, by name. */
export function moderators(tx: Tx) {
  return tx.user.findMany({
    where: { kind: "admin", disabledAt: null, adminRole: { in: adminRolesWith("listing.moderate") } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

interface Move {
  reviewId: string;
  /** Whose it must be now; null: nobody's. */
  from: string | null;
  /** Whose it becomes; null: nobody's. */
  to: string | null;
}

/** Why the compare-and-set found nothing, read again: what was read before may be what the winner changed. */
async function lost(tx: Tx, reviewId: string, to: string | null): Promise<Result> {
  const { decision, assignedToId } = await tx.listingReview.findUniqueOrThrow({ where: { id: reviewId } });
  if (decision !== null) return refuse("changed_meanwhile");
  if (assignedToId === to) return done(null);
  return assignedToId
    ? refuse("taken_by_other", { name: await nameOf(tx, assignedToId) })
    : refuse("changed_meanwhile");
}

async function move(tx: Tx, now: Date, actor: AdminActor, { reviewId, from, to }: Move): Promise<Result> {
  if (!can(actor, "listing.moderate")) return refuse("not_allowed");
  const review = await tx.listingReview.findUnique({
    where: { id: reviewId },
    include: { brief: { include: { brand: { select: { name: true } } } } },
  });
  if (!review) return refuse("not_found");
  if (to && !(await moderators(tx)).some(({ id }) => id === to)) return refuse("not_found");
  const moved = await tx.listingReview.updateMany({
    where: { id: reviewId, decision: null, assignedToId: from },
    data: { assignedToId: to, assignedAt: to ? now : null },
  });
  if (moved.count !== 1) return lost(tx, reviewId, to);
  const { brief, briefId, dueAt } = review;
  const event = { type: "brief.review_assigned", to: to && (await nameOf(tx, to)) } as const;
  await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, event);
  if (to && to !== actor.userId)
    await notify(tx, now, {
      to: { userIds: [to] },
      kind: "review_assigned",
      data: {
        briefTitle: brief.title,
        brandName: brief.brand.name,
        byName: actor.name,
        dueAt: dueAt.toISOString(),
      },
      href: `/admin/briefs/${briefId}`,
    });
  return done(null);
}

/** A moderator takes a review that is nobody's. Refuses: not_allowed, not_found, taken_by_other, changed_meanwhile. */
export function takeReview(actor: AdminActor, reviewId: string): Promise<Result> {
  return act((tx, now) => move(tx, now, actor, { reviewId, from: null, to: actor.userId }));
}

/** The moderator who has it gives it back. Refuses as taking does. */
export function releaseReview(actor: AdminActor, reviewId: string): Promise<Result> {
  return act((tx, now) => move(tx, now, actor, { reviewId, from: actor.userId, to: null }));
}

/** The moderator who has it gives it to another, who is told. Refuses as taking does; not_found: not a moderator. */
export function handOverReview(actor: AdminActor, reviewId: string, to: string): Promise<Result> {
  return act((tx, now) => move(tx, now, actor, { reviewId, from: actor.userId, to }));
}
