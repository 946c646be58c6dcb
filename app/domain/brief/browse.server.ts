import { appNow, db } from "../../db.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import type { FeePolicy } from "../ledger/fees.ts";
import type { BrowseFilters, Sort } from "./browse-filters.ts";
import { cappedCount, cardRows, cardsOf, openToAll, type BriefCard, type CardRow } from "./cards.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "./cursor.ts";
import { join, prefixQuery, sql, type Sql } from "./sql.server.ts";

export const PAGE_SIZE = 20;

// Sort key of each order: expression, cast of the cursor's text, and whether the largest comes first.
interface Order {
  by: Sql;
  cast: Sql;
  key: "instant" | "whole";
  descending: boolean;
  keyOf: (row: CardRow) => string;
}
const ORDERS: Record<Sort, Order> = {
  newest: {
    by: sql`b.published_at`,
    cast: sql`timestamptz`,
    key: "instant",
    descending: true,
    keyOf: (row) => row.publishedAt.toISOString(),
  },
  closing: {
    by: sql`b.apply_by`,
    cast: sql`timestamptz`,
    key: "instant",
    descending: false,
    keyOf: (row) => row.applyBy?.toISOString() ?? "",
  },
  pay: {
    by: sql`coalesce(b.fee_max, 0)`,
    cast: sql`bigint`,
    key: "whole",
    descending: true,
    keyOf: (row) => String(row.feeMax ?? 0n),
  },
};

// The brands come as an array, so that their briefs are found by index beside those of the words.
function wordsSql(q: string): Sql | null {
  const query = prefixQuery(q);
  if (!query) return null;
  return sql`(to_tsvector('simple', b.title || ' ' || b.summary) @@ to_tsquery('simple', ${query})
    or b.brand_id = any (array(select id from brand where to_tsvector('simple', name) @@ to_tsquery('simple', ${query}))))`;
}

// Whole units into minor units of the brief's own currency (see ledger/currency.ts).
const unitSql = sql`(case b.currency when 'JPY' then 1 when 'KWD' then 1000 else 100 end)`;

function netSql(net: number, { creatorFeeBps }: FeePolicy): Sql {
  return sql`b.fee_max - (b.fee_max * ${creatorFeeBps}::int + 5000) / 10000 >= ${net}::bigint * ${unitSql}`;
}

const repliesSql = (days: number, now: Date) => sql`b.brand_id in (
  select own.brand_id from application a join brief own on own.id = a.brief_id
  where a.answered_at is not null and a.submitted_at > ${now}::timestamptz - interval '180 days'
  group by own.brand_id
  having percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.submitted_at)::float8)
    <= ${days * 86_400}::float8)`;

function whereSql(filters: BrowseFilters, policy: FeePolicy, now: Date): Sql {
  const week = new Date(now.getTime() + 7 * 86_400_000);
  const parts = [
    openToAll(now),
    wordsSql(filters.q),
    filters.platforms.length > 0 ? sql`b.platforms && ${filters.platforms}::platform[]` : null,
    filters.niches.length > 0 ? sql`b.niches && ${filters.niches}::text[]` : null,
    filters.markets.length > 0 ? sql`b.markets && ${filters.markets}::text[]` : null,
    filters.net === null ? null : netSql(filters.net, policy),
    filters.replies === null ? null : repliesSql(filters.replies, now),
    filters.closing ? sql`b.apply_by <= ${week}` : null,
    filters.noExclusivity ? sql`b.details->'exclusivity' is not distinct from 'null'::jsonb` : null,
    filters.contentOnly
      ? sql`not exists (select 1 from brief_deliverable d where d.brief_id = b.id and d.format not like 'ugc\\_%')`
      : null,
  ];
  return join(
    parts.filter((part) => part !== null),
    " and ",
  );
}

/**
 * Open briefs that fit the filters, in pages of 20 by key; the total counts to MOST_COUNTED. Three statements for the list, after the clock and
 * the policy in force.
 */
export async function browseBriefs(
  filters: BrowseFilters,
  asked: Cursor | null,
): Promise<{ total: number; page: Page<BriefCard>; now: Date }> {
  const [now, policy] = await Promise.all([appNow(), currentPolicy(db)]);
  const { by, cast, key, descending, keyOf } = ORDERS[filters.sort];
  const cursor = fittingCursor(asked, key);
  const where = whereSql(filters, policy, now);
  const down = descending !== (cursor?.to === "previous");
  const compare = down ? sql`<` : sql`>`;
  const direction = down ? sql`desc` : sql`asc`;
  const from = cursor
    ? sql`${where} and (${by}, b.id) ${compare} (${cursor.key}::${cast}, ${cursor.id}::uuid)`
    : where;
  const order = sql`${by} ${direction}, b.id ${direction}`;
  const [found, total] = await Promise.all([cardRows(from, order, PAGE_SIZE + 1), cappedCount(where)]);
  const page = pageOf(found, PAGE_SIZE, cursor, keyOf);
  return { total, page: { ...page, rows: await cardsOf(page.rows, policy, now) }, now };
}
