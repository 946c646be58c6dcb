import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import type { AuditEvent } from "../audit/events.ts";
import { record } from "../audit/record.server.ts";
import { approvalOf } from "../brief/brief.ts";
import { lockedBrief, type LoadedBrief } from "../brief/load.server.ts";
import { moveBrief } from "../brief/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { nameOf } from "./assign-review.server.ts";
import { hasGaps } from "./gaps.ts";
import { DECISION_EVENT, MIN_REASON, type Decision, type ListingDecisionInput } from "./decision.ts";

const eventOf = (brief: LoadedBrief, { decision, reason }: ListingDecisionInput): AuditEvent => {
  return decision === "approved"
    ? { type: "brief.approved", title: brief.title }
    : { type: `brief.${decision}`, reason };
};

/** Tells those of the brand's team who write briefs. */
async function tell(tx: Tx, now: Date, brief: LoadedBrief, { decision, reason }: ListingDecisionInput) {
  const words = { briefTitle: brief.title, brandName: brief.brand.name };
  const message = {
    to: { brandId: brief.brandId, permission: "brief.write" },
    href: `/brand/briefs/${brief.id}`,
  } as const;
  if (decision === "approved") {
    const waits = approvalOf(brief, now) === "schedule" ? brief.publishAt : null;
    const data = { ...words, ...(waits ? { publishAt: waits.toISOString() } : {}) };
    return notify(tx, now, { ...message, kind: "listing_approved", data });
  }
  const kind = `listing_${decision}` as const;
  return notify(tx, now, { ...message, kind, data: { ...words, reason } });
}

/** An approved brief whose moment lies ahead waits for it. */
const eventFor = (decision: Decision, now: Date, brief: LoadedBrief) =>
  decision === "approved" ? approvalOf(brief, now) : DECISION_EVENT[decision];

const CHANGES = (decision: Decision, now: Date, brief: LoadedBrief, reason: string) => {
  if (decision === "approved")
    return eventFor(decision, now, brief) === "schedule" ? {} : { publishedAt: brief.publishedAt ?? now };
  return decision === "changes_requested" ? {} : { closedAt: now, closeReason: reason };
};

/** Why the compare-and-set found nothing: done already by this person, taken by another, or decided otherwise. */
async function lost(tx: Tx, actor: AdminActor, reviewId: string, input: ListingDecisionInput) {
  const review = await tx.listingReview.findUniqueOrThrow({ where: { id: reviewId } });
  if (review.decision === input.decision && review.decidedById === actor.userId)
    return done({ briefId: review.briefId });
  if (review.decision !== null || !review.assignedToId) return refuse("changed_meanwhile");
  return refuse("taken_by_other", { name: await nameOf(tx, review.assignedToId) });
}

/**
 * Decides a review: publish, ask for changes, reject, or remove. Of two moderators one wins; what one has taken
 * nobody else decides; the same decision by the same person again changes nothing.
 * Refuses: not_allowed, not_found, reason_needed, fill_the_gaps, taken_by_other, wrong_state, too_late (the deadline passed), changed_meanwhile.
 */
export function decideListing(
  actor: AdminActor,
  reviewId: string,
  input: ListingDecisionInput,
): Promise<Result<{ briefId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    if (input.decision !== "approved" && input.reason.trim().length < MIN_REASON)
      return refuse("reason_needed");
    if (hasGaps(input.reason)) return refuse("fill_the_gaps");
    const found = await tx.listingReview.findUnique({ where: { id: reviewId } });
    const brief = found && (await lockedBrief(tx, found.briefId));
    if (!brief) return refuse("not_found");
    const decided = await tx.listingReview.updateMany({
      where: { id: reviewId, decision: null, OR: [{ assignedToId: null }, { assignedToId: actor.userId }] },
      data: {
        decision: input.decision,
        reason: input.reason || null,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    if (decided.count !== 1) return lost(tx, actor, reviewId, input);
    const change = CHANGES(input.decision, now, brief, input.reason);
    const moved = await moveBrief(tx, now, brief, eventFor(input.decision, now, brief), change);
    if (!moved.ok) return moved;
    await record(tx, now, actor, { stream: `brief:${brief.id}`, briefId: brief.id }, eventOf(brief, input));
    await tell(tx, now, brief, input);
    return done({ briefId: brief.id });
  });
}
