import { act } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { endWithBrief } from "../application/end-with-brief.server.ts";
import { lockedBrief } from "../brief/load.server.ts";
import { moveBrief } from "../brief/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MIN_REASON } from "./decision.ts";

/**
 * Takes a brief down after it was published. Deals that were agreed go on; nobody can apply any more, and those
 * whose applications wait are told that they are over. It is a decision of the review's history, so that the
 * brand can appeal it.
 * Removing it twice changes nothing. Refuses: not_allowed, reason_needed, not_found, wrong_state (in review:
 * decide the review instead), changed_meanwhile.
 */
export function removeListing(actor: AdminActor, briefId: string, reason: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    if (reason.trim().length < MIN_REASON) return refuse("reason_needed");
    const brief = await lockedBrief(tx, briefId);
    if (!brief) return refuse("not_found");
    if (brief.state === "removed") return done(null);
    if (brief.state === "in_review") return refuse("wrong_state");
    const moved = await moveBrief(tx, now, brief, "remove", { closedAt: now, closeReason: reason });
    if (!moved.ok) return moved;
    const decided = { decision: "removed" as const, reason, decidedById: actor.userId, decidedAt: now };
    await tx.listingReview.create({
      data: { briefId, submittedAt: now, dueAt: now, findings: [], ...decided },
    });
    await endWithBrief(tx, now, actor, brief);
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.removed", reason });
    await notify(tx, now, {
      to: { brandId: brief.brandId, permission: "brief.write" },
      kind: "listing_removed",
      data: { briefTitle: brief.title, brandName: brief.brand.name, reason },
      href: `/brand/briefs/${briefId}`,
    });
    return done(null);
  });
}
