import { act, appNow, type Tx } from "../../db.server.ts";
import type { SignedInActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { mayOpenBrief } from "../brief/may-open.ts";
import { tiesTo } from "../brief/ties.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { REPORT_REASONS, type ReportInput } from "./report.ts";
import { moderationSettings } from "./settings.server.ts";
import { workingHoursAfter } from "./working-hours.ts";

/** What is reported, as its public address names it. */
export interface ReportTarget {
  kind: "brief" | "brand" | "review" | "licence";
  slug: string;
  /** The secret of a private link, for a brief that is listed nowhere. */
  key: string | null;
}

/** A published review: of it the address names the id. It is about a deal of the brand, whichever side wrote it. */
async function reportableReview(tx: Tx, id: string) {
  if (!isUuid(id)) return null;
  const review = await tx.review.findFirst({
    where: { id, removedAt: null, window: { publishedAt: { not: null } } },
    include: {
      window: { include: { deal: { include: { brand: true, creator: true, brief: true } } } },
    },
  });
  if (!review) return null;
  const { brand, creator, brief } = review.window.deal;
  const author = review.side === "brand" ? brand.name : creator.displayName;
  const words = `the review that ${author} wrote about “${brief.title}”`;
  return { brandId: brand.id, briefId: null, target: `review:${review.id}`, words };
}

/** Accepted content of this creator: used after its licence ended, or while it runs in a way that it does not allow. */
async function ownLicence(tx: Tx, actor: SignedInActor, id: string) {
  if (actor.kind !== "creator" || !isUuid(id)) return null;
  const { creatorId } = actor;
  const found = await tx.licence.findFirst({ where: { id, creatorId } });
  if (!found) return null;
  const ended = found.endsAt !== null && found.endsAt <= (await appNow(tx));
  const item = await tx.deliverable.findUniqueOrThrow({
    where: { id },
    include: { deal: { include: { brand: true } } },
  });
  const { brandId, briefId, brand, number } = item.deal;
  const how = ended ? "after the licence ended" : "against the licence";
  const words = `use by ${brand.name} ${how}: ${itemWords(item)}, deal ${number}`;
  return { brandId, briefId, target: `licence:${id}`, words };
}

/** What people call it, and whose it is; null when this person cannot see it. */
export async function reportable(tx: Tx, actor: SignedInActor, { kind, slug, key }: ReportTarget) {
  if (kind === "brand") {
    const brand = await tx.brand.findUnique({ where: { slug }, select: { id: true, name: true } });
    return brand && { brandId: brand.id, briefId: null, target: `brand:${brand.id}`, words: brand.name };
  }
  if (kind === "review") return reportableReview(tx, slug);
  if (kind === "licence") return ownLicence(tx, actor, slug);
  const brief = await tx.brief.findUnique({
    where: { slug },
    include: { brand: { select: { name: true } } },
  });
  if (!brief || !mayOpenBrief(brief, actor, await tiesTo(tx, brief.id, actor, key))) return null;
  const words = `“${brief.title}” of ${brief.brand.name}`;
  return { brandId: brief.brandId, briefId: brief.id, target: `brief:${brief.id}`, words };
}

/**
 * Somebody who is signed in reports a brief, a brand or a review that they can see, or the use of their content
 * against its licence: each once, and only so many in a day.
 * Refuses: not_found, already_reported, reports_used.
 */
export function reportContent(
  actor: SignedInActor,
  target: ReportTarget,
  { reason, detail }: ReportInput,
): Promise<Result> {
  return act(async (tx, now) => {
    const found = await reportable(tx, actor, target);
    if (!found) return refuse("not_found");
    const { words, ...about } = found;
    // One person's reports one after the other, so that the count holds.
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`report:${actor.userId}`}, 7))) l`;
    const same = { reporterId: actor.userId, target: about.target };
    if (await tx.contentReport.count({ where: same })) return refuse("already_reported");
    const { reportsPerDay } = await moderationSettings(tx);
    const since = new Date(now.getTime() - 86_400_000);
    const sent = await tx.contentReport.count({
      where: { reporterId: actor.userId, createdAt: { gt: since } },
    });
    if (sent >= reportsPerDay) return refuse("reports_used", { most: String(reportsPerDay) });
    const dueAt = workingHoursAfter(now, (await currentPolicy(tx)).moderationHours);
    const data = { ...about, reporterId: actor.userId, reason, detail, createdAt: now, dueAt };
    const { id } = await tx.contentReport.create({ data, select: { id: true } });
    const where = { stream: `report:${id}`, ...(about.briefId ? { briefId: about.briefId } : {}) };
    await record(tx, now, actor, where, { type: "report.made", target: about.target, reason });
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "report_received",
      data: { target: words, reason: REPORT_REASONS[reason], dueAt: dueAt.toISOString() },
      href: "/admin/reports",
    });
    return done(null);
  });
}
