import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";

export interface ReportRow {
  id: string;
  brandName: string;
  brandSlug: string;
  /** Null: the report is about the brand. */
  briefId: string | null;
  briefTitle: string | null;
  /** Of a report about a review: what it says; null else. */
  review: string | null;
  reason: string;
  detail: string;
  reporterName: string;
  /** What kind of account sent it. */
  reporterKind: string;
  createdAt: Date;
  dueAt: Date;
  outcome: string | null;
  note: string | null;
  /** Reports about the same brand, this one included, and how many of them were acted on. */
  ofBrand: number;
  acted: number;
}

export type ReportFilter = "open" | "decided";
const SIZE = 20;

/** Reports that wait, due first on top, or those that were decided, in the same order; in pages by key. */
export async function reportQueue(
  filter: ReportFilter,
  asked: Cursor | null,
): Promise<{ page: Page<ReportRow>; open: number; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (c.due_at, c.id) ${back ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`desc` : sql`asc`;
  const wanted = filter === "open" ? sql`c.outcome is null` : sql`c.outcome is not null`;
  const [rows, open, now] = await Promise.all([
    db.$queryRaw<ReportRow[]>`
      select c.id, br.name as "brandName", br.slug as "brandSlug", c.brief_id as "briefId", b.title as "briefTitle",
        (select r.text from review r where c.target = 'review:' || r.id) as review, c.reason, c.detail, u.name as "reporterName", u.kind::text as "reporterKind",
        c.created_at as "createdAt", c.due_at as "dueAt", c.outcome, c.note,
        (select count(*)::int from content_report o where o.brand_id = c.brand_id and o.target not like 'review:%') as "ofBrand",
        (select count(*)::int from content_report o where o.brand_id = c.brand_id and o.outcome = 'acted' and o.target not like 'review:%') as acted
      from content_report c join brand br on br.id = c.brand_id join app_user u on u.id = c.reporter_id
        left join brief b on b.id = c.brief_id
      where ${wanted} ${from}
      order by c.due_at ${direction}, c.id ${direction} limit ${SIZE + 1}`,
    db.contentReport.count({ where: { outcome: null } }),
    appNow(),
  ]);
  return { page: pageOf(rows, SIZE, cursor, (row) => row.dueAt.toISOString()), open, now };
}
