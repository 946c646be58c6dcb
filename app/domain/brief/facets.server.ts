import { db } from "../../db.server.ts";
import type { FeePolicy } from "../ledger/fees.ts";
import type { BrowseFilters } from "./browse-filters.ts";
import { FACET_CAP, NET_STEPS, readFacets, type FacetCounts } from "./facets.ts";
import { facetParts, netSql, restSql, whereSql } from "./filter-sql.server.ts";
import { sql } from "./sql.server.ts";

/**
 * The total and the counts of every facet in one statement. Each facet is counted with all filters but its own,
 * so that a count says what a press would show. Looks at the newest 2,000 open briefs at most: its time does not
 * grow with the marketplace.
 */
export async function facetsOf(filters: BrowseFilters, policy: FeePolicy, now: Date): Promise<FacetCounts> {
  const parts = facetParts(filters, policy);
  const held = (part: (typeof parts)[keyof typeof parts]) => part ?? sql`true`;
  const rows = await db.$queryRaw<{ facet: string; value: string; count: number }[]>`
    with base as materialized (
      select b.platforms::text[] as platforms, b.niches, b.markets, b.fee_max, b.currency,
        ${held(parts.platforms)} as fp, ${held(parts.niches)} as fn, ${held(parts.markets)} as fm, ${held(parts.net)} as fw
      from brief b where ${restSql(filters, now)} order by b.published_at desc limit ${FACET_CAP}
    )
    select 'total' as facet, '' as value, (select count(*)::int from
      (select 1 from brief b where ${whereSql(filters, policy, now)} limit ${FACET_CAP}) found) as count
    union all select 'seen', '', count(*)::int from base
    union all select 'platform', v, count(*)::int from base, unnest(platforms) v where fn and fm and fw group by v
    union all select 'niche', v, count(*)::int from base, unnest(niches) v where fp and fm and fw group by v
    union all select 'market', v, count(*)::int from base, unnest(markets) v where fp and fn and fw group by v
    union all select 'net', w::text, count(*)::int from base b, unnest(${[...NET_STEPS]}::bigint[]) w
      where fp and fn and fm and ${netSql(sql`w`, policy)} group by w`;
  return readFacets(rows);
}
