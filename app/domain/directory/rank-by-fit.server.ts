import { appNow, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { fitBriefOf, type FitBrief } from "../application/fit-input.ts";
import type { Fit } from "../application/fit.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { readEligibility } from "../brief/eligibility.ts";
import { join, sql, type Sql } from "../brief/sql.server.ts";
import { cardFit, rungsOf } from "./card-fit.ts";
import type { DirectoryFilters } from "./directory-filters.ts";
import { cardColumns, countUpTo, CREATORS_PER_PAGE, whereSql, type DirectoryFound } from "./search.server.ts";

/** How many creators are ranked: those nearest to the brief by what the search row is indexed by. */
export const RANKED = 500;
/** Of each rung, so that a wide one does not fill the list before the score has looked. */
const PER_RUNG = 150;

/** A creator of the directory with how well they fit. */
export interface Fitting extends DirectoryFound {
  fit: Fit;
}

/** One of the team's own briefs as scores read it; null when it is not theirs. */
export async function fitBrief(
  actor: BrandActor,
  briefId: string,
): Promise<(FitBrief & { title: string }) | null> {
  const row = await db.brief.findFirst({
    where: { id: briefId, brandId: actor.brandId },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const { details, eligibility, ...rest } = row;
  const parts = { details: readBriefDetails(details), eligibility: readEligibility(eligibility) };
  return { ...fitBriefOf({ ...rest, ...parts }), title: row.title };
}

/** The team's briefs that creators can be looked for, open ones first. */
export function briefsToFit(actor: BrandActor): Promise<{ id: string; title: string }[]> {
  return db.$queryRaw<{ id: string; title: string }[]>`
    select id, title from brief b where brand_id = ${actor.brandId}::uuid and state not in ('closed', 'removed')
      and exists (select 1 from brief_deliverable l where l.brief_id = b.id)
    order by state <> 'published', updated_at desc, id limit 50`;
}

/** The filters with the account that the brief is about: its first platform, unless one is chosen. */
export const onBriefsPlatform = (filters: DirectoryFilters, brief: FitBrief): DirectoryFilters => ({
  ...filters,
  platform: filters.platform ?? brief.platforms[0] ?? null,
});

/** One rung: bounded, in an order that has an index, so that its time does not grow with the directory. */
function rungSql(groups: readonly (readonly string[])[], at: number, where: Sql): Sql {
  const all = [where, ...groups.map((group) => sql`d.traits && ${[...group]}::text[]`)];
  return sql`(select d.creator_id, d.platform, d.on_time_key, ${at}::int as rung from directory_row d
    where ${join(all, " and ")} order by d.on_time_key desc, d.creator_id desc limit ${PER_RUNG}::int)`;
}

function nearest(brief: FitBrief, where: Sql): Promise<DirectoryFound[]> {
  const rungs = rungsOf(brief).map((groups, at) => rungSql(groups, at, where));
  return db.$queryRaw<DirectoryFound[]>`
    with found as (
      select creator_id, platform, min(rung) as rung, max(on_time_key) as key
      from (${join(rungs, " union all ")}) rungs group by creator_id, platform
      order by min(rung), max(on_time_key) desc, creator_id desc limit ${RANKED}::int)
    select ${cardColumns} from found join directory_row d using (creator_id, platform)`;
}

/** Best first; ties by id. */
const better = (a: { fit: Fit; id: string }, b: { fit: Fit; id: string }) =>
  b.fit.score - a.fit.score || (a.id < b.id ? 1 : -1);

function beyond(ranked: readonly Fitting[], cursor: Cursor | null): Fitting[] {
  if (!cursor) return ranked.slice(0, CREATORS_PER_PAGE + 1);
  const [score, id] = [Number(cursor.key), cursor.id];
  const after = (one: Fitting) => one.fit.score < score || (one.fit.score === score && one.id < id);
  const before = (one: Fitting) => one.fit.score > score || (one.fit.score === score && one.id > id);
  const rows = cursor.to === "next" ? ranked.filter(after) : ranked.filter(before).reverse();
  return rows.slice(0, CREATORS_PER_PAGE + 1);
}

/**
 * Listed creators in the order in which they fit a brief, in pages by (score, id). The 500 nearest by niche and
 * audience are scored by the very rules of an application's score (decision 13). Three statements.
 */
export async function creatorsByFit(
  filters: DirectoryFilters,
  brief: FitBrief,
  asked: Cursor | null,
): Promise<{ total: number; ranked: number; page: Page<Fitting>; now: Date }> {
  const now = await appNow();
  const cursor = fittingCursor(asked, "whole");
  const where = whereSql(onBriefsPlatform(filters, brief), now);
  const [found, total] = await Promise.all([nearest(brief, where), countUpTo(where)]);
  const ranked = found.map((row) => ({ ...row, fit: cardFit(brief, row) })).sort(better);
  const page = pageOf(beyond(ranked, cursor), CREATORS_PER_PAGE, cursor, (row) => String(row.fit.score));
  return { total, ranked: ranked.length, page, now };
}
