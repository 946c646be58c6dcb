import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { viewOf } from "../brief/view.ts";
import { policyFor } from "../deal/policy.server.ts";
import { adminRolesWith } from "../access/permissions.ts";
import { findings, type Finding } from "./finding.ts";
import { empty, sql } from "../brief/sql.server.ts";

export interface QueueRow {
  /** Of the review. */
  id: string;
  briefId: string;
  title: string;
  brandName: string;
  submittedAt: Date;
  dueAt: Date;
  /** How often this brief was submitted, this time included. */
  round: number;
  findings: Finding[];
  lane: string;
  assignedToId: string | null;
  assignee: string | null;
}

/** Whose reviews: all, those that nobody has, or one's own. */
export type QueueFilter = "all" | "free" | "mine";

const SIZE = 20;

/** Briefs that wait for a decision, the one due first on top, in pages by key; and how many wait in all. */
export async function moderationQueue(
  asked: Cursor | null,
  whose: { filter: QueueFilter; userId: string } = { filter: "all", userId: "" },
): Promise<{ total: number; page: Page<QueueRow>; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (r.due_at, r.id) ${back ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`desc` : sql`asc`;
  const wanted = {
    all: empty,
    free: sql`and r.assigned_to_id is null`,
    mine: sql`and r.assigned_to_id::text = ${whose.userId}`,
  };
  const [found, total, now] = await Promise.all([
    db.$queryRaw<(Omit<QueueRow, "findings"> & { findings: unknown })[]>`
      select r.id, r.brief_id as "briefId", b.title, br.name as "brandName", r.submitted_at as "submittedAt",
        r.due_at as "dueAt", r.findings, r.lane, r.assigned_to_id as "assignedToId", u.name as assignee,
        (select count(*)::int from listing_review all_of where all_of.brief_id = b.id) as round
      from listing_review r join brief b on b.id = r.brief_id join brand br on br.id = b.brand_id
        left join app_user u on u.id = r.assigned_to_id
      where r.decision is null ${wanted[whose.filter]} ${from}
      order by r.due_at ${direction}, r.id ${direction} limit ${SIZE + 1}`,
    db.listingReview.count({ where: { decision: null } }),
    appNow(),
  ]);
  const rows = found.map((row) => ({ ...row, findings: findings.parse(row.findings) }));
  return { total, page: pageOf(rows, SIZE, cursor, (row) => row.dueAt.toISOString()), now };
}

/** Whoever may moderate now, and those who have decided before, in one statement. */
async function moderatorNames(deciders: string[]) {
  const roles = adminRolesWith("listing.moderate");
  const known = await db.user.findMany({
    where: { OR: [{ kind: "admin", disabledAt: null, adminRole: { in: roles } }, { id: { in: deciders } }] },
    select: { id: true, name: true, disabledAt: true, adminRole: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const mayModerate = ({ adminRole, disabledAt }: (typeof known)[number]) =>
    disabledAt === null && adminRole !== null && roles.includes(adminRole);
  const active = known.filter(mayModerate).map(({ id, name }) => ({ id, name }));
  return { active, all: known };
}

/** A brief in any state for a moderator, with its passes through moderation, newest first; null when none. */
export async function moderatedBrief(briefId: string) {
  const row = await db.brief.findUnique({
    where: { id: briefId },
    include: {
      brand: true,
      deliverables: { orderBy: { position: "asc" } },
      reviews: { orderBy: { submittedAt: "desc" }, take: 10 },
      files: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!row || row.state === "draft") return null;
  const deciders = row.reviews.flatMap(({ decidedById }) => decidedById ?? []);
  const [now, policy, taken, people, appeal, openReports] = await Promise.all([
    appNow(),
    policyFor(row.brandId),
    db.deal.count({ where: { briefId, period: 1, state: { not: "cancelled" } } }),
    moderatorNames(deciders),
    db.listingAppeal.findUnique({ where: { briefId } }),
    db.contentReport.count({ where: { briefId, outcome: null } }),
  ]);
  const names = new Map(people.all.map(({ id, name }) => [id, name]));
  const reviews = row.reviews.map(({ findings: stored, decidedById, ...review }) => ({
    ...review,
    findings: findings.parse(stored),
    decidedBy: decidedById ? (names.get(decidedById) ?? null) : null,
    assignee: review.assignedToId ? (names.get(review.assignedToId) ?? null) : null,
  }));
  const files = row.files.map(({ id, name, mime, size }) => ({ id, name, mime, size: Number(size) }));
  const shown = { brief: viewOf(row, taken, policy), files, reviews, policy, now };
  return { ...shown, appeal, openReports, moderators: people.active };
}

/** Appeals that wait for a decision, due first on top. */
export function openAppeals() {
  return db.$queryRaw<{ briefId: string; title: string; brandName: string; createdAt: Date; dueAt: Date }[]>`
    select a.brief_id as "briefId", b.title, br.name as "brandName", a.created_at as "createdAt", a.due_at as "dueAt"
    from listing_appeal a join brief b on b.id = a.brief_id join brand br on br.id = b.brand_id
    where a.outcome is null order by a.due_at, a.id limit 20`;
}
