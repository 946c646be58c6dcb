import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { slugify } from "../account/slug.ts";
import { record } from "../audit/record.server.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { missingIn } from "../brief/completeness.ts";
import { brandBrief, type LoadedBrief } from "../brief/load.server.ts";
import { moveBrief } from "../brief/move.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { findingsIn } from "./checks.ts";

/** Other briefs of the brand that a near-copy would be a duplicate of; the latest are enough. */
function othersOf(tx: Tx, brief: LoadedBrief) {
  return tx.brief.findMany({
    where: {
      brandId: brief.brandId,
      id: { not: brief.id },
      state: { in: ["in_review", "published", "paused"] },
    },
    select: { title: true, summary: true },
    orderBy: { updatedAt: "desc" },
    take: 50,
  });
}

async function openReview(tx: Tx, now: Date, brief: LoadedBrief): Promise<Date> {
  const others = await othersOf(tx, brief);
  const policy = await currentPolicy(tx);
  const dueAt = hoursAfter(now, policy.moderationHours);
  const details = readBriefDetails(brief.details);
  const brandHost = URL.canParse(brief.brand.website) ? new URL(brief.brand.website).hostname : "";
  const findings = findingsIn({ ...brief, details, brandHost, others });
  await tx.listingReview.create({ data: { briefId: brief.id, submittedAt: now, dueAt, findings } });
  return dueAt;
}

/** A brief that nobody has seen yet gets an address that reads like its title. */
const addressOf = (brief: LoadedBrief): string =>
  brief.publishedAt ? brief.slug : `${slugify(brief.title, "brief")}-${brief.slug.slice(-6)}`;

/**
 * Sends a complete brief to review: automatic checks first, then a person decides before the review is due.
 * Submitting what is in review already changes nothing.
 * Refuses: not_allowed, not_verified, not_found, wrong_state, brief_incomplete, changed_meanwhile.
 */
export function submitBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.submit")) return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (brief.state === "in_review") return done(null);
    const missing = missingIn({ ...brief, details: readBriefDetails(brief.details) }, now);
    const moved = await moveBrief(tx, now, brief, "submit", { submittedAt: now, slug: addressOf(brief) });
    if (!moved.ok) return moved;
    if (missing.length > 0) {
      const sentences = missing.map(({ sentence }) => sentence.charAt(0).toLowerCase() + sentence.slice(1));
      return refuse("brief_incomplete", { missing: sentences.join("; ") });
    }
    const dueAt = await openReview(tx, now, brief);
    const where = { stream: `brief:${briefId}`, briefId };
    await record(tx, now, actor, where, { type: "brief.submitted", title: brief.title });
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "listing_waiting",
      data: { briefTitle: brief.title, brandName: brief.brand.name, dueAt: dueAt.toISOString() },
      href: `/admin/briefs/${briefId}`,
    });
    return done(null);
  });
}
