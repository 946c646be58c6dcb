import { db, type Tx } from "../../db.server.ts";
import type { TrustRecord } from "./fast-lane.ts";

const DAY = 86_400_000;

/** What counts for and against a brand's fast lane over the last `days`; one statement. */
export async function trustRecord(tx: Tx, now: Date, brandId: string, days: number): Promise<TrustRecord> {
  const since = new Date(now.getTime() - days * DAY);
  const rows = await tx.$queryRaw<TrustRecord[]>`
    select
      count(*) filter (where r.decision = 'approved' and r.decided_at >= ${since}::timestamptz
        and jsonb_array_length(r.findings) = 0)::int as "cleanApproved",
      count(*) filter (where r.decision in ('removed', 'rejected') and r.decided_at >= ${since}::timestamptz
          and not exists (select 1 from listing_appeal p where p.review_id = r.id and p.outcome = 'overturned'))::int
        + (select count(*)::int from content_report c where c.brand_id = ${brandId}::uuid and c.outcome = 'acted' and c.target not like 'review:%'
          and c.decided_at >= ${since}::timestamptz) as marks,
      count(*) filter (where r.lane in ('fast', 'sample'))::int as "fastSoFar"
    from listing_review r join brief b on b.id = r.brief_id where b.brand_id = ${brandId}::uuid`;
  const row = rows[0];
  if (!row) throw new Error("an aggregate has one row");
  return row;
}

/** The same for pages. */
export const trustRecordNow = (now: Date, brandId: string, days: number): Promise<TrustRecord> =>
  trustRecord(db, now, brandId, days);
