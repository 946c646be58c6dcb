import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { slugify } from "../account/slug.ts";
import { record } from "../audit/record.server.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { approvalOf } from "../brief/brief.ts";
import { missingIn } from "../brief/completeness.ts";
import { brandBrief, lockedBrief, type LoadedBrief } from "../brief/load.server.ts";
import { moveBrief } from "../brief/move.server.ts";
import { refusalWhileLate } from "../commission/late.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { blockedHostSet } from "./blocked-hosts.server.ts";
import { findingsIn } from "./checks.ts";
import { laneOf, type Lane, type TrustRecord } from "./fast-lane.ts";
import type { Finding } from "./finding.ts";
import { moderationSettings } from "./settings.server.ts";
import { trustRecord } from "./trust.server.ts";
import { workingHoursAfter } from "./working-hours.ts";

interface Opened {
  lane: Lane;
  dueAt: Date;
  trust: TrustRecord;
}

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

/** A brief of another brand that says the very same, the latest; one look at an index. */
async function sameWords(tx: Tx, brief: LoadedBrief) {
  const [same] = await tx.$queryRaw<{ title: string; brandName: string }[]>`
    select b.title, n.name as "brandName" from brief b join brand n on n.id = b.brand_id
    where brief_fingerprint(b.title, b.summary) = brief_fingerprint(${brief.title}, ${brief.summary})
      and b.state in ('in_review', 'published', 'paused') and b.brand_id <> ${brief.brandId}::uuid
    order by b.submitted_at desc, b.id limit 1`;
  return same ?? null;
}

async function checked(tx: Tx, brief: LoadedBrief): Promise<Finding[]> {
  const [others, blockedHosts] = [await othersOf(tx, brief), await blockedHostSet(tx)];
  const details = readBriefDetails(brief.details);
  const brandHost = URL.canParse(brief.brand.website) ? new URL(brief.brand.website).hostname : "";
  const sameAs = await sameWords(tx, brief);
  return findingsIn({ ...brief, details, brandHost, others, sameAs, blockedHosts });
}

async function openReview(tx: Tx, now: Date, brief: LoadedBrief): Promise<Opened> {
  const findings = await checked(tx, brief);
  const settings = await moderationSettings(tx);
  // Of two listings sent at once the second must count the first, or both could miss being the sample.
  await tx.$queryRaw`select id from brand where id = ${brief.brandId}::uuid for no key update`;
  const trust = await trustRecord(tx, now, brief.brandId, settings.trustedDays);
  const lane = laneOf(findings.length, trust, settings);
  const dueAt = workingHoursAfter(now, (await currentPolicy(tx)).moderationHours);
  const decided = lane === "fast" ? { decision: "approved" as const, decidedAt: now } : {};
  const data = { briefId: brief.id, submittedAt: now, dueAt, findings, lane, ...decided };
  await tx.listingReview.create({ data });
  return { lane, dueAt, trust };
}

/** A trusted brand's clean listing is published at once, or at the moment that the brand chose, on the record and with word to the brand. */
async function publishFast(tx: Tx, now: Date, brief: LoadedBrief, { trust }: Opened): Promise<Result> {
  const fresh = await lockedBrief(tx, brief.id);
  if (!fresh) return refuse("not_found");
  const event = approvalOf(fresh, now);
  const change = event === "approve" ? { publishedAt: fresh.publishedAt ?? now } : {};
  const moved = await moveBrief(tx, now, fresh, event, change);
  if (!moved.ok) return moved;
  const { cleanApproved } = trust;
  const where = { stream: `brief:${brief.id}`, briefId: brief.id };
  await record(tx, now, SYSTEM, where, { type: "brief.fast_approved", title: brief.title, cleanApproved });
  await notify(tx, now, {
    to: { brandId: brief.brandId, permission: "brief.write" },
    kind: "listing_approved",
    data: {
      ...{ briefTitle: brief.title, brandName: brief.brand.name, automatic: true },
      ...(event === "schedule" && fresh.publishAt ? { publishAt: fresh.publishAt.toISOString() } : {}),
    },
    href: `/brand/briefs/${brief.id}`,
  });
  return done(null);
}

/** A brief that nobody has seen yet gets an address that reads like its title. */
const addressOf = (brief: LoadedBrief): string =>
  brief.publishedAt ? brief.slug : `${slugify(brief.title, "brief")}-${brief.slug.slice(-6)}`;

/**
 * Sends a complete brief to review: automatic checks first, then a person decides before the review is due. A
 * trusted brand's clean brief is published at once, but for a sample.
 * Submitting what is in review already changes nothing.
 * Refuses: not_allowed, not_verified, not_found, wrong_state, commission_late, brief_incomplete, changed_meanwhile.
 */
export function submitBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.submit")) return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (brief.state === "in_review") return done(null);
    const late = await refusalWhileLate(tx, now, brief.brandId);
    if (late) return late;
    const missing = missingIn({ ...brief, details: readBriefDetails(brief.details) }, now);
    const moved = await moveBrief(tx, now, brief, "submit", { submittedAt: now, slug: addressOf(brief) });
    if (!moved.ok) return moved;
    if (missing.length > 0) {
      const sentences = missing.map(({ sentence }) => sentence.charAt(0).toLowerCase() + sentence.slice(1));
      return refuse("brief_incomplete", { missing: sentences.join("; ") });
    }
    const opened = await openReview(tx, now, brief);
    const where = { stream: `brief:${briefId}`, briefId };
    await record(tx, now, actor, where, { type: "brief.submitted", title: brief.title });
    if (opened.lane === "fast") return publishFast(tx, now, brief, opened);
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "listing_waiting",
      data: { briefTitle: brief.title, brandName: brief.brand.name, dueAt: opened.dueAt.toISOString() },
      href: `/admin/briefs/${briefId}`,
    });
    return done(null);
  });
}
