import { appNow, db } from "../../db.server.ts";
import { TIER_FROM, TIERS } from "../account/measures.ts";
import { MOST_COUNTED } from "../brief/count-words.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { join, prefixQuery, sql, type Sql } from "../brief/sql.server.ts";
import type { DirectoryCard } from "./directory-card.ts";
import type { DirectoryFilters, DirectorySort } from "./directory-filters.ts";

export const CREATORS_PER_PAGE = 20;
const MOST_GATHERED = 3_000;

/** A row of the directory as the database gives it: the card with its sort keys. */
export interface DirectoryFound extends DirectoryCard {
  id: string;
  priceKey: number;
  onTimeKey: number;
}

interface Order {
  by: Sql;
  cast: Sql;
  key: "instant" | "whole";
  descending: boolean;
  keyOf: (row: DirectoryFound) => string;
}

const whole = (by: Sql, keyOf: (row: DirectoryFound) => number, descending = true): Order => ({
  ...{ by, cast: sql`int`, key: "whole", descending },
  keyOf: (row) => String(keyOf(row)),
});

// Each order has its index (migration "search_keys"). The fit to a brief is computed and not stored: see
// rank-by-fit.server.ts.
const ORDERS: Record<Exclude<DirectorySort, "fit">, Order> = {
  newest: {
    ...{ by: sql`k.joined_at`, cast: sql`timestamptz`, key: "instant", descending: true },
    keyOf: (row) => row.joinedAt.toISOString(),
  },
  followers: whole(sql`k.followers`, (row) => row.followers),
  engagement: whole(sql`k.of_followers`, (row) => row.ofFollowers),
  price: whole(sql`k.price_key`, (row) => row.priceKey, false),
  ontime: whole(sql`k.on_time_key`, (row) => row.onTimeKey),
};

/** The columns of a card. */
export const cardColumns = sql`d.creator_id as id, d.creator_id as "creatorId", d.handle,
  d.display_name as "displayName", left(d.bio, 200) as bio, d.country, d.languages, d.niches,
  d.platform::text as platform, d.account_handle as "accountHandle", d.url, d.taken_at as "takenAt", d.followers,
  d.avg_views as "avgViews", d.engagement_bps as "engagementBps", d.denominator::text as denominator,
  d.of_followers as "ofFollowers", d.of_reach as "ofReach", d.of_views as "ofViews",
  d.audience_countries as "audienceCountries", d.audience_ages as "audienceAges",
  d.audience_genders as "audienceGenders", d.provenance::text as provenance,
  d.field_provenance as "fieldProvenance", d.vetted_until as "vettedUntil", d.price_from as "priceFrom", d.currency,
  d.price_key as "priceKey", d.answered, d.asked, d.on_time as "onTime", d.due, d.on_time_key as "onTimeKey",
  d.completed, d.joined_at as "joinedAt", d.last_active_at as "lastActiveAt"`;

const RATES = { followers: sql`k.of_followers`, reach: sql`k.of_reach`, views: sql`k.of_views` } as const;

/** That a key (`k`) has any of these traits; null when none is asked for. */
export const anyToken = (tokens: readonly string[]): Sql | null =>
  tokens.length === 0
    ? null
    : sql`k.tokens && array[${join(
        tokens.map((token) => sql`directory_token(${token})`),
        ", ",
      )}]`;

// Platform, tier and niche are one token together, because each alone is too frequent to be looked up.
function scopeSql({ platform, tier, niches }: DirectoryFilters): Sql[] {
  const row = platform ? sql`k.platform = ${platform}::platform` : sql`k.best`;
  if (!tier && niches.length === 0) return [row];
  const wanted = niches.length > 0 ? niches : [""];
  const together = anyToken(wanted.map((niche) => [platform ?? "best", tier ?? "", niche].join("/")));
  return together ? [row, together] : [row];
}

/** The condition of a search, on keys (`k`). The tier is also a range of followers, so that its order can start inside it. */
export function whereSql(filters: DirectoryFilters, now: Date): Sql {
  const { minFollowers, maxFollowers, engagement, price, tier, audience, age, gender, stats } = filters;
  const query = prefixQuery(filters.q);
  const above = tier && TIERS[TIERS.indexOf(tier) + 1];
  const coded = (kind: string, codes: readonly string[]) => anyToken(codes.map((code) => `${kind}:${code}`));
  const parts = [
    ...scopeSql(filters),
    query && sql`k.words @@ to_tsquery('simple', ${query})`,
    tier && sql`k.followers >= ${TIER_FROM[tier]}::int`,
    above && sql`k.followers < ${TIER_FROM[above]}::int`,
    minFollowers === null ? null : sql`k.followers >= ${minFollowers}::int`,
    maxFollowers === null ? null : sql`k.followers <= ${maxFollowers}::int`,
    engagement === null ? null : sql`${RATES[filters.of]} >= ${engagement}::int`,
    filters.countries.length > 0 ? sql`k.country = any (${filters.countries}::text[])` : null,
    coded("lang", filters.languages),
    audience && anyToken([`from:${audience.of}:${audience.percent}`]),
    age && anyToken([`age:${age.of}:${age.percent}`]),
    gender && anyToken([`gender:${gender.of}:${gender.percent}`]),
    stats && anyToken([`stats:${stats}`]),
    price === null ? null : sql`k.price_key <= ${Math.min(price, 2_147_483_646)}::int`,
    filters.vetted ? sql`k.vetted_until > ${now}::timestamptz` : null,
    filters.answers ? sql`k.answers` : null,
    filters.onTime ? sql`k.on_time_key >= 90000` : null,
  ];
  return join(
    parts.filter((part) => typeof part === "object" && part !== null),
    " and ",
  );
}

/** How many keys meet a condition, counted up to MOST_COUNTED and one. */
export async function countUpTo(where: Sql): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total
    from (select 1 from directory_key k where ${where} limit ${MOST_COUNTED + 1}) found`;
  return rows[0]?.total ?? 0;
}

// The columns that any order reads.
const keys = sql`k.creator_id, k.platform, k.joined_at, k.followers, k.of_followers, k.price_key, k.on_time_key`;

/**
 * The keys of a page, with how many fit in all. Words and niches are frequent or rare, and the planner, which hopes to
 * meet twenty of them early, walks far along the order: up to `gather` matches are gathered by their
 * index, counted and sorted; only what has more of them than that is walked to.
 */
function gatheredSql(where: Sql, beyond: Sql, page: Sql, gather: number): Sql {
  return sql`
    with gathered as materialized (
      select ${keys} from directory_key k where ${where} limit ${gather + 1}::int),
    many as (select count(*)::int as total, count(*) > ${gather}::int as so from gathered)
    select k.*, (select total from many) as total from (
      (select ${keys} from gathered k where not (select so from many) ${beyond} ${page})
      union all
      (select ${keys} from directory_key k where (select so from many) and ${where} ${beyond} ${page})) k`;
}

/** The cards of these keys (rows of `k`), in an order of the keys. */
const cardsOf = (found: Sql, order: Sql) => db.$queryRaw<(DirectoryFound & { total: number | null })[]>`
  select ${cardColumns}, k.total from (${found}) k
  join directory_row d on d.creator_id = k.creator_id and d.platform = k.platform order by ${order}`;

/** Listed creators that fit the filters, in pages of 20 by key; the total counts to MOST_COUNTED + 1. Up to three statements. */
export async function searchCreators(
  filters: DirectoryFilters,
  asked: Cursor | null,
  gather = MOST_GATHERED,
): Promise<{ total: number; page: Page<DirectoryFound>; now: Date }> {
  const now = await appNow();
  const { by, cast, key, descending, keyOf } = ORDERS[filters.sort === "fit" ? "newest" : filters.sort];
  const cursor = fittingCursor(asked, key);
  const where = whereSql(filters, now);
  const down = descending !== (cursor?.to === "previous");
  const beyond = cursor
    ? sql`and (${by}, k.creator_id) ${down ? sql`<` : sql`>`} (${cursor.key}::${cast}, ${cursor.id}::uuid)`
    : sql``;
  const direction = down ? sql`desc` : sql`asc`;
  const order = sql`${by} ${direction}, k.creator_id ${direction}`;
  const page = sql`order by ${order} limit ${CREATORS_PER_PAGE + 1}`;
  const gathered = filters.niches.length > 0 || prefixQuery(filters.q) !== null;
  const walked = sql`select ${keys}, null::int as total from directory_key k where ${where} ${beyond} ${page}`;
  const [found, counted] = await Promise.all([
    cardsOf(gathered ? gatheredSql(where, beyond, page, gather) : walked, order),
    gathered ? null : countUpTo(where),
  ]);
  const total = counted ?? found[0]?.total ?? (cursor ? await countUpTo(where) : 0);
  return {
    total: Math.min(total, MOST_COUNTED + 1),
    page: pageOf(found, CREATORS_PER_PAGE, cursor, keyOf),
    now,
  };
}
