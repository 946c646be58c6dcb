import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { briefFiles } from "../brief/brief-files.server.ts";
import { viewOf } from "../brief/view.ts";
import { currentPolicy } from "../deal/policy.server.ts";
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
}

const SIZE = 20;

/** Briefs that wait for a decision, the one due first on top, in pages by key; and how many wait in all. */
export async function moderationQueue(
  asked: Cursor | null,
): Promise<{ total: number; page: Page<QueueRow>; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (r.due_at, r.id) ${back ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`desc` : sql`asc`;
  const [found, total, now] = await Promise.all([
    db.$queryRaw<(Omit<QueueRow, "findings"> & { findings: unknown })[]>`
      select r.id, r.brief_id as "briefId", b.title, br.name as "brandName", r.submitted_at as "submittedAt",
        r.due_at as "dueAt", r.findings,
        (select count(*)::int from listing_review all_of where all_of.brief_id = b.id) as round
      from listing_review r join brief b on b.id = r.brief_id join brand br on br.id = b.brand_id
      where r.decision is null ${from}
      order by r.due_at ${direction}, r.id ${direction} limit ${SIZE + 1}`,
    db.listingReview.count({ where: { decision: null } }),
    appNow(),
  ]);
  const rows = found.map((row) => ({ ...row, findings: findings.parse(row.findings) }));
  return { total, page: pageOf(rows, SIZE, cursor, (row) => row.dueAt.toISOString()), now };
}

/** A brief in any state for a moderator, with its passes through moderation, newest first; null when none. */
export async function moderatedBrief(briefId: string) {
  const row = await db.brief.findUnique({
    where: { id: briefId },
    include: {
      brand: true,
      deliverables: { orderBy: { position: "asc" } },
      reviews: { orderBy: { submittedAt: "desc" }, take: 10 },
    },
  });
  if (!row || row.state === "draft") return null;
  const deciders = row.reviews.flatMap(({ decidedById }) => decidedById ?? []);
  const [now, policy, taken, people, files] = await Promise.all([
    appNow(),
    currentPolicy(db),
    db.deal.count({ where: { briefId, state: { not: "cancelled" } } }),
    db.user.findMany({ where: { id: { in: deciders } }, select: { id: true, name: true } }),
    briefFiles(briefId),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const reviews = row.reviews.map(({ findings: stored, decidedById, ...review }) => ({
    ...review,
    findings: findings.parse(stored),
    decidedBy: decidedById ? (names.get(decidedById) ?? null) : null,
  }));
  return { brief: viewOf(row, taken, policy), reviews, files, policy, now };
}
