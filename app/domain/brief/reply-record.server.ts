import { db } from "../../db.server.ts";
import { sql, type Sql } from "./sql.server.ts";

/** How a brand has answered in the last 180 days. */
export interface ReplyRecord {
  /** Median hours from application to first answer; null while nothing was answered. */
  medianHours: number | null;
  /** Share of applications answered by their promised time, whole percent; null while none was due. */
  inTimePercent: number | null;
  /** How many applications the numbers rest on. */
  applications: number;
}

export const NO_RECORD: ReplyRecord = { medianHours: null, inTimePercent: null, applications: 0 };

/** What `replyRows` finds of one brand. */
export interface ReplyRow {
  brandId: string;
  median: number | null;
  due: number;
  inTime: number;
  applications: number;
}

/**
 * The select of a reply row for each of these brands that has one. Applications that were withdrawn before any
 * answer do not count; those that closed without an answer count as not in time.
 */
export const replyRows = (brandIds: readonly string[], now: Date | Sql): Sql => sql`
  select b.brand_id as "brandId",
    percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.submitted_at)::float8 / 3600)
      filter (where a.answered_at is not null) as median,
    count(*) filter (where a.answered_at is not null or a.answer_due_at <= ${now})::int as due,
    count(*) filter (where a.answered_at <= a.answer_due_at)::int as "inTime",
    count(*)::int as applications
  from application a join brief b on b.id = a.brief_id
  where b.brand_id = any(${[...brandIds]}::uuid[])
    and a.submitted_at > ${now}::timestamptz - interval '180 days'
    and not (a.state = 'withdrawn' and a.answered_at is null)
  group by b.brand_id`;

/** A reply row as people read it. */
export const replyRecordOf = ({ median, due, inTime, applications }: ReplyRow): ReplyRecord => ({
  medianHours: median,
  inTimePercent: due === 0 ? null : Math.round((inTime * 100) / due),
  applications,
});

/** The reply records of these brands, in one statement. */
export async function replyRecords(
  brandIds: readonly string[],
  now: Date,
): Promise<Map<string, ReplyRecord>> {
  if (brandIds.length === 0) return new Map();
  const rows = await db.$queryRaw<ReplyRow[]>(replyRows(brandIds, now));
  return new Map(rows.map((row) => [row.brandId, replyRecordOf(row)]));
}
