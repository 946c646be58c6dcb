import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { MOST_COUNTED } from "../brief/count-words.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { sql, type Sql } from "../brief/sql.server.ts";
import { visibleTo } from "../directory/load.server.ts";
import type { CompetitionFilters, CompetitionSort } from "./competition-filters.ts";
import { byCreator, type SponsoredPiece, type Sponsorship } from "./competition-view.ts";
import { LONG_TERM, type Regularity } from "./regularity.ts";

export const TIED_PER_PAGE = 20;
const PIECES_SHOWN = 12;

/** A creator with what they did for the brand that is looked for. */
export interface TiedCreator extends Omit<Sponsorship, "brandKey" | "competitor"> {
  id: string;
  handle: string;
  displayName: string;
  country: string;
  niches: string[];
  vetted: boolean;
  /** The latest pieces with what tells of each. */
  shown: SponsoredPiece[];
}

// The keys of both orders are whole numbers: pieces, or the day counted from 1970.
const ORDERS: Record<CompetitionSort, Sql> = {
  latest: sql`(t.last - date '1970-01-01')`,
  most: sql`t.pieces`,
};

const LONG = sql`(t.pieces >= ${LONG_TERM.pieces}::int and t.last - t.first >= ${LONG_TERM.days}::int)`;
const KINDS: Record<Regularity, Sql> = {
  long_term: LONG,
  repeated: sql`(t.pieces > 1 and not ${LONG})`,
  one_off: sql`t.pieces = 1`,
};

/** Creators by what they did for one brand, those that the reader may see. */
const tied = (actor: BrandActor, keys: readonly string[], kind: Regularity | null) => sql`
  (select w.creator_id, count(distinct (w.platform, w.published_on))::int as pieces,
      min(w.published_on) as first, max(w.published_on) as last, array_agg(distinct w.source::text) as sources,
      (array_agg(w.brand_name order by w.source, w.published_on desc))[1] as brand_name,
      coalesce(mode() within group (order by w.category) filter (where w.category <> ''), '') as category
    from sponsored_work w where w.brand_key = any (${[...keys]}::text[]) and w.dismissed_at is null
    group by w.creator_id) t
  join creator c on c.id = t.creator_id
  where ${visibleTo(actor)} and ${kind ? KINDS[kind] : sql`true`}`;

type Row = Omit<TiedCreator, "shown"> & { key: number };

function piecesOf(ids: readonly string[], keys: readonly string[]) {
  return db.$queryRaw<(SponsoredPiece & { creatorId: string })[]>`
    select w.id, w.creator_id as "creatorId", w.brand_name as "brandName", w.platform::text as platform,
      w.published_on::timestamptz as "publishedOn", w.source::text as source, w.phrase, w.quote, w.url
    from unnest(${[...ids]}::uuid[]) as own(id)
    cross join lateral (select * from sponsored_work
      where creator_id = own.id and brand_key = any (${[...keys]}::text[]) and dismissed_at is null
      order by published_on desc, source, id limit ${PIECES_SHOWN}) w`;
}

/** Creators who worked with a brand of these keys, in pages by key; the total counts to MOST_COUNTED. Three statements. */
export async function creatorsOfBrand(
  actor: BrandActor,
  keys: readonly string[],
  { kind, sort }: Pick<CompetitionFilters, "kind" | "sort">,
  asked: Cursor | null,
): Promise<{ total: number; page: Page<TiedCreator> }> {
  const cursor = fittingCursor(asked, "whole");
  const back = cursor?.to === "previous";
  const by = ORDERS[sort];
  const direction = back ? sql`asc` : sql`desc`;
  const beyond = cursor
    ? sql`and (${by}, c.id) ${back ? sql`>` : sql`<`} (${cursor.key}::int, ${cursor.id}::uuid)`
    : sql``;
  const from = tied(actor, keys, kind);
  const [found, counted] = await Promise.all([
    db.$queryRaw<Row[]>`
      select c.id, c.handle, c.display_name as "displayName", c.country, c.niches, t.pieces,
        t.first::timestamptz as first, t.last::timestamptz as last, t.sources, t.brand_name as "brandName", t.category,
        coalesce(c.vetted_at is not null and coalesce(c.vetted_until > app_now(), true), false) as vetted, ${by} as key
      from ${from} ${beyond} order by ${by} ${direction}, c.id ${direction} limit ${TIED_PER_PAGE + 1}`,
    db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from (select 1 from ${from} limit ${MOST_COUNTED + 1}) counted`,
  ]);
  const page = pageOf(found, TIED_PER_PAGE, cursor, (row) => String(row.key));
  const pieces = await piecesOf(
    page.rows.map((row) => row.id),
    keys,
  );
  const shown = byCreator(pieces);
  const rows = page.rows.map(({ key: _key, ...row }) => ({ ...row, shown: shown.get(row.id) ?? [] }));
  return { total: counted[0]?.total ?? 0, page: { ...page, rows } };
}
