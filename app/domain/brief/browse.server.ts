import { appNow, db } from "../../db.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import type { BrowseFilters, Sort } from "./browse-filters.ts";
import { cardRows, cardsOf, type BriefCard, type CardRow, type CardViewer } from "./cards.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "./cursor.ts";
import type { FacetCounts } from "./facets.ts";
import { facetsOf } from "./facets.server.ts";
import { whereSql } from "./filter-sql.server.ts";
import { sql, type Sql } from "./sql.server.ts";

export const PAGE_SIZE = 20;

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
 * Open briefs that fit the filters, in pages of 20 by key; the total counts to FACET_CAP. Three statements for the
 * list, after the clock and the policy in force.
 */
export async function browseBriefs(
  filters: BrowseFilters,
  asked: Cursor | null,
  viewer: CardViewer = { creatorId: null },
): Promise<Browsed> {
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
  const [found, facets] = await Promise.all([
    cardRows(from, order, PAGE_SIZE + 1, viewer),
    facetsOf(filters, policy, now),
  ]);
  const page = pageOf(found, PAGE_SIZE, cursor, keyOf);
  return { total: facets.total, facets, page: { ...page, rows: await cardsOf(page.rows, policy, now) }, now };
}
