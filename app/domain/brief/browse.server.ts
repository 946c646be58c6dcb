import { appNow, db } from "../../db.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import type { BrowseFilters, Sort } from "./browse-filters.ts";
import { cardRows, cardsOf, type BriefCard, type CardRow, type CardViewer } from "./cards.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "./cursor.ts";
import type { FacetCounts } from "./facets.ts";
import { facetsOf } from "./facets.server.ts";
import { whereSql } from "./filter-sql.server.ts";
import { empty, prefixQuery, sql, type Sql } from "./sql.server.ts";

export const PAGE_SIZE = 20;
/** Where gathering all matches and walking to the first twenty cost the same among 100,000: √(20 × 100,000). */
const MOST_GATHERED = 1_400;

// Sort key of each order: expression, cast of the cursor's text, and whether the largest comes first.
interface Order {
  by: Sql;
  cast: Sql;
  key: "instant" | "whole";
  descending: boolean;
  keyOf: (row: CardRow) => string;
}
const newest: Order = {
  by: sql`b.published_at`,
  cast: sql`timestamptz`,
  key: "instant",
  descending: true,
  keyOf: (row) => row.publishedAt.toISOString(),
};
const ORDERS: Record<Sort, Order> = {
  newest,
  // Who fits is asked of one creator (rank-for-creator.server.ts); for nobody in particular it is the newest.
  fit: newest,
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

/** A page of briefs with the counts of the facets. */
export interface Browsed {
  total: number;
  facets: FacetCounts;
  page: Page<BriefCard>;
  now: Date;
}

/**
 * The ids of a page of what words or niches find. They are frequent or rare, and the planner, which hopes to meet twenty
 * of them early, walks far along the order: up to `gather` matches are gathered by their index and sorted; only what has
 * more of them than that is walked to.
 */
function gatheredIds(where: Sql, beyond: Sql, page: Sql, gather: number): Sql {
  return sql`
    with gathered as materialized (
      select b.id, b.published_at, b.apply_by, b.fee_max from brief b where ${where} limit ${gather + 1}::int),
    many as (select count(*) > ${gather}::int as so from gathered)
    (select b.id from gathered b where not (select so from many) ${beyond} ${page})
    union all (select b.id from brief b where (select so from many) and ${where} ${beyond} ${page})`;
}

/**
 * Open briefs that fit the filters, in pages of 20 by key; the total counts to MOST_COUNTED. Three statements for the
 * list, after the clock and the policy in force.
 */
export async function browseBriefs(
  filters: BrowseFilters,
  asked: Cursor | null,
  viewer: CardViewer = { creatorId: null },
  gather = MOST_GATHERED,
): Promise<Browsed> {
  const [now, policy] = await Promise.all([appNow(), currentPolicy(db)]);
  const { by, cast, key, descending, keyOf } = ORDERS[filters.sort];
  const cursor = fittingCursor(asked, key);
  const where = whereSql(filters, policy, now);
  const down = descending !== (cursor?.to === "previous");
  const compare = down ? sql`<` : sql`>`;
  const direction = down ? sql`desc` : sql`asc`;
  const beyond = cursor
    ? sql`and (${by}, b.id) ${compare} (${cursor.key}::${cast}, ${cursor.id}::uuid)`
    : empty;
  const order = sql`${by} ${direction}, b.id ${direction}`;
  const page = sql`order by ${order} limit ${PAGE_SIZE + 1}`;
  const from =
    prefixQuery(filters.q) !== null || filters.niches.length > 0
      ? sql`b.id = any (array(${gatheredIds(where, beyond, page, gather)}))`
      : sql`${where} ${beyond}`;
  const [found, facets] = await Promise.all([
    cardRows(from, order, PAGE_SIZE + 1, viewer),
    facetsOf(filters, policy, now),
  ]);
  const { rows, ...places } = pageOf(found, PAGE_SIZE, cursor, keyOf);
  return { total: facets.total, facets, page: { ...places, rows: await cardsOf(rows, policy, now) }, now };
}
