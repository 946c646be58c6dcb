import type { FeePolicy } from "../ledger/fees.ts";
import type { BrowseFilters } from "./browse-filters.ts";
import { openToAll } from "./cards.server.ts";
import { join, prefixQuery, sql, type Sql } from "./sql.server.ts";

// The brands come as an array, so that their briefs are found by index beside those of the words.
function wordsSql(q: string): Sql | null {
  const query = prefixQuery(q);
  if (!query) return null;
  return sql`(b.words_vector @@ to_tsquery('simple', ${query})
    or b.brand_id = any (array(select id from brand where to_tsvector('simple', name) @@ to_tsquery('simple', ${query}))))`;
}

// Whole units into minor units of the brief's own currency (see ledger/currency.ts).
const unitSql = sql`(case b.currency when 'JPY' then 1 when 'KWD' then 1000 else 100 end)`;

/** That one slot nets at least so many whole units; not true of briefs whose creators name their price. */
export function netSql(net: Sql, { creatorFeeBps }: FeePolicy): Sql {
  return sql`b.fee_max - (b.fee_max * ${creatorFeeBps}::int + 5000) / 10000 >= ${net} * ${unitSql}`;
}

const repliesSql = (days: number, now: Date) => sql`b.brand_id in (
  select own.brand_id from application a join brief own on own.id = a.brief_id
  where a.answered_at is not null and a.submitted_at > ${now}::timestamptz - interval '180 days'
  group by own.brand_id
  having percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.submitted_at)::float8)
    <= ${days * 86_400}::float8)`;

/** The filters that have facets, as conditions of their own; null where a filter is not set. */
export function facetParts(filters: BrowseFilters, policy: FeePolicy) {
  const { platforms, niches, markets, pays, net } = filters;
  return {
    platforms: platforms.length > 0 ? sql`b.platforms && ${platforms}::platform[]` : null,
    niches: niches.length > 0 ? sql`b.niches && ${niches}::text[]` : null,
    markets: markets.length > 0 ? sql`b.markets && ${markets}::text[]` : null,
    pays: pays.length > 0 ? sql`b.pays && ${pays}::text[]` : null,
    net: net === null ? null : netSql(sql`${net}::bigint`, policy),
  };
}

/** Every other filter, and that the brief is open to everybody. */
export function restSql(filters: BrowseFilters, now: Date): Sql {
  const week = new Date(now.getTime() + 7 * 86_400_000);
  return allOf([
    openToAll(now),
    wordsSql(filters.q),
    filters.replies === null ? null : repliesSql(filters.replies, now),
    filters.closing ? sql`b.apply_by <= ${week}` : null,
    filters.noExclusivity ? sql`b.details->'exclusivity' is not distinct from 'null'::jsonb` : null,
    filters.contentOnly
      ? sql`not exists (select 1 from brief_deliverable d where d.brief_id = b.id and d.format not like 'ugc\\_%')`
      : null,
  ]);
}

const allOf = (parts: readonly (Sql | null)[]): Sql =>
  join(
    parts.filter((part) => part !== null),
    " and ",
  );

/** Open briefs (as `b`) that fit every filter. */
export function whereSql(filters: BrowseFilters, policy: FeePolicy, now: Date): Sql {
  return allOf([restSql(filters, now), ...Object.values(facetParts(filters, policy))]);
}
