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
import { DECISION_EVENT, MIN_REASON, type Decision, type ListingDecisionInput } from "./decision.ts";

const eventOf = (brief: LoadedBrief, { decision, reason }: ListingDecisionInput): AuditEvent => {
  if (decision === "approved") return { type: "brief.approved", title: brief.title };
  return { type: decision === "removed" ? "brief.removed" : "brief.changes_requested", reason };
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
  const kind = decision === "removed" ? "listing_removed" : "listing_changes_requested";
  return notify(tx, now, { ...message, kind, data: { ...words, reason } });
}

/** An approved brief whose moment lies ahead waits for it. */
const eventFor = (decision: Decision, now: Date, brief: LoadedBrief) =>
  decision === "approved" ? approvalOf(brief, now) : DECISION_EVENT[decision];

const CHANGES = (decision: Decision, now: Date, brief: LoadedBrief, reason: string) => {
  if (decision === "approved")
    return eventFor(decision, now, brief) === "schedule" ? {} : { publishedAt: brief.publishedAt ?? now };
  return decision === "removed" ? { closedAt: now, closeReason: reason } : {};
};

/**
 * Decides a review: publish, ask for changes, or remove. Of two moderators one wins; the same decision by the
 * same person again changes nothing.
 * Refuses: not_allowed, not_found, reason_needed, wrong_state, too_late (the deadline passed), changed_meanwhile.
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
    const found = await tx.listingReview.findUnique({ where: { id: reviewId }, select: { briefId: true } });
    const brief = found && (await lockedBrief(tx, found.briefId));
    if (!brief) return refuse("not_found");
    const decided = await tx.listingReview.updateMany({
      where: { id: reviewId, decision: null },
      data: {
        decision: input.decision,
        reason: input.reason || null,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    if (decided.count !== 1) {
      const same = { id: reviewId, decision: input.decision, decidedById: actor.userId };
      return (await tx.listingReview.count({ where: same })) === 1
        ? done({ briefId: brief.id })
        : refuse("changed_meanwhile");
    }
    const change = CHANGES(input.decision, now, brief, input.reason);
    const moved = await moveBrief(tx, now, brief, eventFor(input.decision, now, brief), change);
    if (!moved.ok) return moved;
    await record(tx, now, actor, { stream: `brief:${brief.id}`, briefId: brief.id }, eventOf(brief, input));
    await tell(tx, now, brief, input);
    return done({ briefId: brief.id });
  });
}
