import { db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { join, sql, type Sql } from "../brief/sql.server.ts";
import type { DeskFilters, DeskSort } from "./desk-filters.ts";
import { DESK_TABS, type DeskTab } from "./desk-tabs.ts";
import { FIT_FROM } from "./fit.ts";
import { APPLICATIONS_PER_PAGE } from "./queries.server.ts";
import { parts, readStored } from "./stored.server.ts";

/** Cards of one column of the board; the table has the rest. */
export const BOARD_CARDS = 12;

interface Order {
  by: Sql;
  cast: Sql;
  key: "instant" | "whole";
  descending: boolean;
}
const ORDERS: Record<DeskSort, Order> = {
  due: { by: sql`a.answer_due_at`, cast: sql`timestamptz`, key: "instant", descending: false },
  newest: { by: sql`a.submitted_at`, cast: sql`timestamptz`, key: "instant", descending: true },
  // What has no score yet comes last.
  fit: { by: sql`coalesce(f.score + 1, 0)`, cast: sql`int`, key: "whole", descending: true },
  price: { by: sql`a.gross`, cast: sql`bigint`, key: "whole", descending: false },
};

// Whole units into minor units of the brief's own currency (see ledger/currency.ts).
const UNIT: Record<string, bigint> = { JPY: 1n, KWD: 1_000n };

function whereSql(brief: { id: string; currency: string }, filters: DeskFilters): Sql {
  const { fit, tier, platform, max, flags, noted } = filters;
  const below = fit === "strong" ? 101 : fit === "fair" ? FIT_FROM.strong : FIT_FROM.fair;
  const most = max === null ? null : BigInt(max) * (UNIT[brief.currency] ?? 100n);
  const all = [
    sql`a.brief_id = ${brief.id}::uuid`,
    fit ? sql`f.score >= ${FIT_FROM[fit]}::int and f.score < ${below}::int` : null,
    tier ? sql`f.tier = ${tier}` : null,
    platform ? sql`f.platform = ${platform}::platform` : null,
    most === null ? null : sql`a.gross <= ${most}::bigint`,
    flags ? sql`coalesce(f.flagged, false) = ${flags === "with"}` : null,
    noted ? sql`exists (select 1 from application_note n where n.application_id = a.id)` : null,
  ];
  return join(
    all.filter((part) => part !== null),
    " and ",
  );
}

const inTab = (tab: DeskTab) => sql`a.state::text = any(${[...DESK_TABS[tab]]}::text[])`;
const FROM = sql`application a left join application_fit f on f.application_id = a.id`;

/** Applications by id with all that the desk shows, in the order of `ids`, each with its number of notes. */
async function inFull(ids: readonly string[]) {
  const found = await db.application.findMany({
    where: { id: { in: [...ids] } },
    include: { ...parts, _count: { select: { notes: true } } },
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [readStored(row)] : [];
  });
}
export type DeskRow = Awaited<ReturnType<typeof inFull>>[number];

/** A keyset page of one tab. The brief is the brand's own: the caller has loaded it so. Two statements. */
export async function tablePage(
  brief: { id: string; currency: string },
  filters: DeskFilters,
  asked: Cursor | null,
): Promise<Page<DeskRow>> {
  const { by, cast, key, descending } = ORDERS[filters.sort];
  const cursor = fittingCursor(asked, key);
  const down = descending !== (cursor?.to === "previous");
  const direction = down ? sql`desc` : sql`asc`;
  const beyond = cursor
    ? sql`and (${by}, a.id) ${down ? sql`<` : sql`>`} (${cursor.key}::${cast}, ${cursor.id}::uuid)`
    : sql``;
  const found = await db.$queryRaw<{ id: string; key: Date | bigint | number }[]>`
    select a.id, ${by} as key from ${FROM}
    where ${whereSql(brief, filters)} and ${inTab(filters.tab)} ${beyond}
    order by ${by} ${direction}, a.id ${direction} limit ${APPLICATIONS_PER_PAGE + 1}`;
  const page = pageOf(found, APPLICATIONS_PER_PAGE, cursor, (row) =>
    row.key instanceof Date ? row.key.toISOString() : String(row.key),
  );
  return { ...page, rows: await inFull(page.rows.map(({ id }) => id)) };
}

/** The first cards of every column. Two statements. */
export async function boardColumns(
  brief: { id: string; currency: string },
  filters: DeskFilters,
): Promise<Record<DeskTab, DeskRow[]>> {
  const { by, descending } = ORDERS[filters.sort];
  const tabs = Object.keys(DESK_TABS) as DeskTab[];
  const column = sql`case ${join(
    tabs.map((tab) => sql`when ${inTab(tab)} then ${tab}`),
    " ",
  )} end`;
  const direction = descending ? sql`key desc` : sql`key asc`;
  const found = await db.$queryRaw<{ id: string; column: DeskTab }[]>`
    select id, "column" from (
      select id, "column", row_number() over (partition by "column" order by ${direction}, id) as place
      from (select a.id, ${column} as "column", ${by} as key from ${FROM}
        where ${whereSql(brief, filters)}) own) placed
    where place <= ${BOARD_CARDS} order by place`;
  const rows = new Map((await inFull(found.map(({ id }) => id))).map((row) => [row.id, row]));
  const cardsOf = (tab: DeskTab) =>
    found.flatMap(({ id, column: own }) => {
      const row = own === tab ? rows.get(id) : undefined;
      return row ? [row] : [];
    });
  return Object.fromEntries(tabs.map((tab) => [tab, cardsOf(tab)])) as Record<DeskTab, DeskRow[]>;
}

/** Up to five of the brand's own applications to one brief, side by side, in the order they are named. One statement. */
export async function comparedRows(briefId: string, ids: readonly string[]): Promise<DeskRow[]> {
  return (await inFull(ids)).filter((row) => row.briefId === briefId);
}
