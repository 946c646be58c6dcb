import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { brandBrief } from "../brief/load.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MIN_APPEAL } from "./appeal.ts";
import { workingHoursAfter } from "./working-hours.ts";

/**
 * The brand asks for another look at a rejection or a removal, once per brief. The same words again change
 * nothing. Refuses: not_allowed, reason_needed, not_found, wrong_state, appeal_used.
 */
export function appealListing(actor: BrandActor, briefId: string, text: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.submit")) return refuse("not_allowed");
    if (text.trim().length < MIN_APPEAL) return refuse("reason_needed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    const earlier = await tx.listingAppeal.findUnique({ where: { briefId } });
    if (earlier) return earlier.text === text ? done(null) : refuse("appeal_used");
    const review = await tx.listingReview.findFirst({
      where: { briefId, decision: { in: ["rejected", "removed"] } },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    });
    if (brief.state !== "removed" || !review) return refuse("wrong_state");
    const dueAt = workingHoursAfter(now, (await currentPolicy(tx)).moderationHours);
    const { id: reviewId, decidedById: firstDeciderId } = review;
    const made = {
      briefId,
      reviewId,
      firstDeciderId,
      text,
      createdById: actor.userId,
      createdAt: now,
      dueAt,
    };
    await tx.listingAppeal.create({ data: made });
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.appealed", text });
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "listing_appealed",
      data: { briefTitle: brief.title, brandName: brief.brand.name, text, dueAt: dueAt.toISOString() },
      href: `/admin/briefs/${briefId}`,
    });
    return done(null);
  });
}
