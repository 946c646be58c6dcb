import { db } from "../../db.server.ts";
import type { FeePolicy } from "../ledger/fees.ts";
import type { BrowseFilters } from "./browse-filters.ts";
import { MOST_COUNTED } from "./count-words.ts";
import { NET_STEPS, readFacets, type FacetCounts } from "./facets.ts";
import { facetParts, netSql, restSql, whereSql } from "./filter-sql.server.ts";
import { empty, join, sql } from "./sql.server.ts";

/**
 * The total and the counts of every facet in one statement. Each facet is counted with all filters but its own,
 * so that a count says what a press would show. Looks at MOST_COUNTED open briefs at most, the newest unless words are
 * looked for: its time does not grow with the marketplace. The database only hands over what it saw, in one pass; the counting is readFacets's.
 */
export async function facetsOf(filters: BrowseFilters, policy: FeePolicy, now: Date): Promise<FacetCounts> {
  const parts = facetParts(filters, policy);
  const held = (part: (typeof parts)[keyof typeof parts]) =>
    part ? sql`case when ${part} then '1' else '0' end` : sql`'1'`;
  const steps = NET_STEPS.map((step) => sql`(${netSql(sql`${step}::bigint`, policy)})::int`);
  // Where no facet is chosen, what was seen is what there is, up to the same number.
  const unfiltered = Object.values(parts).every((part) => part === null) ? sql`true` : sql`false`;
  // Of a frequent word any: the newest ones would be sorted out of all, or met by walking past all others.
  const order = filters.q === "" ? sql`order by b.published_at desc` : empty;
  const [found] = await db.$queryRaw<{ seen: string | null; total: number }[]>`
    with base as materialized (
      select ${held(parts.platforms)} || ${held(parts.niches)} || ${held(parts.markets)} || ${held(parts.pays)} || ${held(parts.net)} as holds,
        b.platforms, b.niches, b.markets, b.pays, coalesce(${join(steps, " + ")}, 0) as net
      from brief b where ${restSql(filters, now)} ${order} limit ${MOST_COUNTED}
    )
    select
      (select string_agg(holds || '|' || array_to_string(platforms, ',') || '|' || array_to_string(niches, ',') || '|'
        || array_to_string(markets, ',') || '|' || array_to_string(pays, ',') || '|' || net, ';') from base) as seen,
      case when ${unfiltered} or (select count(*) from base) < ${MOST_COUNTED}
        then (select count(*) from base where holds = '11111')
        else (select count(*) from (select 1 from brief b where ${whereSql(filters, policy, now)} limit ${MOST_COUNTED}) found)
      end::int as total`;
  return readFacets(found?.seen ?? "", found?.total ?? 0);
}
