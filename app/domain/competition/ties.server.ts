import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { byCreator, type CompetitorTie, type Sponsorship, type WorkGlance } from "./competition-view.ts";

/**
 * What these creators did for the team's competitors, latest first, by creator. The caller has loaded the creators
 * through its actor. One statement; a creator without ties has no entry.
 */
export async function competitorTies(
  actor: Pick<BrandActor, "brandId">,
  creatorIds: readonly string[],
): Promise<Map<string, CompetitorTie[]>> {
  const rows =
    creatorIds.length === 0
      ? []
      : await db.$queryRaw<CompetitorTie[]>`
          select w.creator_id as "creatorId", k.id as "competitorId", k.name,
            coalesce(nullif(k.category, ''), mode() within group (order by w.category)
              filter (where w.category <> ''), '') as category,
            count(distinct (w.platform, w.published_on))::int as pieces,
            min(w.published_on)::timestamptz as first, max(w.published_on)::timestamptz as last
          from sponsored_work w join competitor k on w.brand_key = any (k.keys)
          where w.creator_id = any (${[...new Set(creatorIds)]}::uuid[]) and w.dismissed_at is null
            and k.brand_id = ${actor.brandId}::uuid
          group by w.creator_id, k.id order by last desc, k.name`;
  return byCreator(rows);
}

const MOST_BRANDS = 30;

/** Every brand that a creator did sponsored work for, latest first. The caller has loaded the creator. One statement. */
export function sponsorshipsOf(
  actor: Pick<BrandActor, "brandId">,
  creatorId: string,
): Promise<Sponsorship[]> {
  return db.$queryRaw<Sponsorship[]>`
    select w.brand_key as "brandKey", (array_agg(w.brand_name order by w.source, w.published_on desc))[1] as "brandName",
      coalesce(mode() within group (order by w.category) filter (where w.category <> ''), '') as category,
      count(distinct (w.platform, w.published_on))::int as pieces,
      min(w.published_on)::timestamptz as first, max(w.published_on)::timestamptz as last,
      array_agg(distinct w.source::text) as sources,
      exists (select 1 from competitor k where k.brand_id = ${actor.brandId}::uuid
        and w.brand_key = any (k.keys)) as competitor
    from sponsored_work w where w.creator_id = ${creatorId}::uuid and w.dismissed_at is null
    group by w.brand_key order by last desc, w.brand_key limit ${MOST_BRANDS}`;
}

const LATEST_BRANDS = 3;

/**
 * How much sponsored work is known of each of these creators, and their latest brands. The caller has loaded the
 * creators through its actor. One statement; a creator without any has no entry.
 */
export async function workGlances(
  actor: Pick<BrandActor, "brandId">,
  creatorIds: readonly string[],
): Promise<Map<string, WorkGlance>> {
  const rows = await db.$queryRaw<(Omit<WorkGlance, "latest"> & { latest: StoredBrand[] })[]>`
    with own as (select * from sponsored_work where creator_id = any (${[...new Set(creatorIds)]}::uuid[])
      and dismissed_at is null),
    brands as (select creator_id, brand_key, max(published_on) as last,
        (array_agg(brand_name order by source, published_on desc))[1] as brand_name,
        exists (select 1 from competitor k where k.brand_id = ${actor.brandId}::uuid
          and own.brand_key = any (k.keys)) as competitor
      from own group by creator_id, brand_key)
    select o.creator_id as "creatorId", count(distinct (o.platform, o.published_on))::int as pieces,
      count(distinct o.brand_key)::int as brands,
      (select json_agg(b order by b.last desc, b."brandName") from (select brand_name as "brandName", last, competitor
        from brands where brands.creator_id = o.creator_id order by last desc, brand_name limit ${LATEST_BRANDS}) b)
        as latest
    from own o group by o.creator_id`;
  return new Map(
    rows.map((row) => [
      row.creatorId,
      { ...row, latest: row.latest.map((one) => ({ ...one, last: new Date(one.last) })) },
    ]),
  );
}
type StoredBrand = Omit<WorkGlance["latest"][number], "last"> & { last: string };

type Tied = Sponsorship & { id: string | null };

/** Both of the above for one creator. One statement, for pages that have none to spare. */
export async function knownWork(
  actor: Pick<BrandActor, "brandId">,
  creatorId: string,
): Promise<{ work: Sponsorship[]; ties: Map<string, CompetitorTie[]> }> {
  const rows = await db.$queryRaw<Tied[]>`
    with own as (select * from sponsored_work where creator_id = ${creatorId}::uuid and dismissed_at is null),
    rival as (select * from competitor where brand_id = ${actor.brandId}::uuid)
    (select null::uuid as id, w.brand_key as "brandKey",
      (array_agg(w.brand_name order by w.source, w.published_on desc))[1] as "brandName",
      coalesce(mode() within group (order by w.category) filter (where w.category <> ''), '') as category,
      count(distinct (w.platform, w.published_on))::int as pieces,
      min(w.published_on)::timestamptz as first, max(w.published_on)::timestamptz as last,
      array_agg(distinct w.source::text) as sources,
      exists (select 1 from rival k where w.brand_key = any (k.keys)) as competitor
    from own w group by w.brand_key order by last desc, w.brand_key limit ${MOST_BRANDS})
    union all
    (select k.id, '', k.name,
      coalesce(nullif(k.category, ''), mode() within group (order by w.category)
        filter (where w.category <> ''), ''),
      count(distinct (w.platform, w.published_on))::int, min(w.published_on)::timestamptz,
      max(w.published_on)::timestamptz, array_agg(distinct w.source::text), true
    from own w join rival k on w.brand_key = any (k.keys)
    group by k.id, k.name, k.category order by max(w.published_on) desc, k.name)`;
  const ties = rows.flatMap(({ id, brandName: name, category, pieces, first, last }) =>
    id === null ? [] : [{ competitorId: id, creatorId, name, category, pieces, first, last }],
  );
  return { work: rows.filter(({ id }) => id === null), ties: byCreator(ties) };
}
