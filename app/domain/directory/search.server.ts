import { appNow, db } from "../../db.server.ts";
import { TIER_FROM, TIERS } from "../account/measures.ts";
import { MOST_COUNTED } from "../brief/count-words.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { join, prefixQuery, sql, type Sql } from "../brief/sql.server.ts";
import type { DirectoryCard } from "./directory-card.ts";
import type { DirectoryFilters, DirectorySort } from "./directory-filters.ts";

export const CREATORS_PER_PAGE = 20;

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

// Each order has its index (migration "directory"). The fit to a brief is computed and not stored: see
// rank-by-fit.server.ts.
const ORDERS: Record<Exclude<DirectorySort, "fit">, Order> = {
  newest: {
    ...{ by: sql`d.joined_at`, cast: sql`timestamptz`, key: "instant", descending: true },
    keyOf: (row) => row.joinedAt.toISOString(),
  },
  followers: whole(sql`d.followers`, (row) => row.followers),
  engagement: whole(sql`d.of_followers`, (row) => row.ofFollowers),
  price: whole(sql`d.price_key`, (row) => row.priceKey, false),
  ontime: whole(sql`d.on_time_key`, (row) => row.onTimeKey),
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

const RATES = { followers: sql`d.of_followers`, reach: sql`d.of_reach`, views: sql`d.of_views` } as const;

/** What must all be there, as tokens of the search row. */
function tokensOf(filters: DirectoryFilters): string[] {
  const { platform, tier, audience, age, gender, stats } = filters;
  return [
    platform ? `platform:${platform}` : "best",
    tier && `tier:${tier}`,
    audience && `from:${audience.of}:${audience.percent}`,
    age && `age:${age.of}:${age.percent}`,
    gender && `gender:${gender.of}:${gender.percent}`,
    stats && `stats:${stats}`,
  ].filter((token) => token !== null);
}

const anyOf = (kind: string, codes: readonly string[]): Sql | null =>
  codes.length > 0 ? sql`d.traits && ${codes.map((code) => `${kind}:${code}`)}::text[]` : null;

/** The condition of a search. The tier is also a range of followers, so that its order can start inside it. */
export function whereSql(filters: DirectoryFilters, now: Date): Sql {
  const { minFollowers, maxFollowers, engagement, price, tier } = filters;
  const query = prefixQuery(filters.q);
  const above = tier && TIERS[TIERS.indexOf(tier) + 1];
  const parts = [
    sql`d.listed and d.traits @> ${tokensOf(filters)}::text[]`,
    query && sql`d.words_vector @@ to_tsquery('simple', ${query})`,
    tier && sql`d.followers >= ${TIER_FROM[tier]}::int`,
    above && sql`d.followers < ${TIER_FROM[above]}::int`,
    minFollowers === null ? null : sql`d.followers >= ${minFollowers}::int`,
    maxFollowers === null ? null : sql`d.followers <= ${maxFollowers}::int`,
    engagement === null ? null : sql`${RATES[filters.of]} >= ${engagement}::int`,
    anyOf("country", filters.countries),
    anyOf("lang", filters.languages),
    anyOf("niche", filters.niches),
    price === null ? null : sql`d.price_key <= ${Math.min(price, 2_147_483_646)}::int`,
    filters.vetted ? sql`d.vetted_until > ${now}::timestamptz` : null,
    filters.answers ? sql`d.asked > 0 and d.answered * 10 >= d.asked * 9` : null,
    filters.onTime ? sql`d.on_time_key >= 90000` : null,
  ];
  return join(
    parts.filter((part) => typeof part === "object" && part !== null),
    " and ",
  );
}

/** How many rows meet a condition, counted up to MOST_COUNTED and one. */
export async function countUpTo(where: Sql): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total
    from (select 1 from directory_row d where ${where} limit ${MOST_COUNTED + 1}) found`;
  return rows[0]?.total ?? 0;
}

/** Listed creators that fit the filters, in pages of 20 by key; the total counts to MOST_COUNTED. Three statements. */
export async function searchCreators(
  filters: DirectoryFilters,
  asked: Cursor | null,
): Promise<{ total: number; page: Page<DirectoryFound>; now: Date }> {
  const now = await appNow();
  const { by, cast, key, descending, keyOf } = ORDERS[filters.sort === "fit" ? "newest" : filters.sort];
  const cursor = fittingCursor(asked, key);
  const where = whereSql(filters, now);
  const down = descending !== (cursor?.to === "previous");
  const beyond = cursor
    ? sql`and (${by}, d.creator_id) ${down ? sql`<` : sql`>`} (${cursor.key}::${cast}, ${cursor.id}::uuid)`
    : sql``;
  const direction = down ? sql`desc` : sql`asc`;
  const [found, total] = await Promise.all([
    db.$queryRaw<DirectoryFound[]>`
      select ${cardColumns} from directory_row d where ${where} ${beyond}
      order by ${by} ${direction}, d.creator_id ${direction} limit ${CREATORS_PER_PAGE + 1}`,
    countUpTo(where),
  ]);
  return { total, page: pageOf(found, CREATORS_PER_PAGE, cursor, keyOf), now };
}
