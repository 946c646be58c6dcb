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
import {
  anyToken,
  cardColumns,
  countUpTo,
  CREATORS_PER_PAGE,
  whereSql,
  type DirectoryFound,
} from "./search.server.ts";

/** How many creators are ranked: those nearest to the brief by what the search row is indexed by. */
export const RANKED = 500;

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

const meets = (groups: readonly (readonly string[])[]): Sql =>
  groups.length === 0
    ? sql`true`
    : join(
        groups.map((group) => anyToken(group) ?? sql`false`),
        " and ",
      );

/**
 * The creators nearest to a brief, rung by rung: whoever is on an earlier one is not on a later one. Each rung has a
 * limit and an order that has an index, and a rung is read only while the earlier ones have not filled the list, so
 * the time does not grow with the directory. One statement.
 */
function nearest(brief: FitBrief, where: Sql): Promise<DirectoryFound[]> {
  const all = rungsOf(brief);
  const rungs = all.map((groups, at) => {
    const earlier = all.slice(0, at).map((one) => sql`and not (${meets(one)})`);
    return sql`(select ${cardColumns} from (
      select k.creator_id, k.platform, k.on_time_key from directory_key k
      where ${where} and ${meets(groups)} ${earlier.length > 0 ? join(earlier, " ") : sql``}
      order by k.on_time_key desc, k.creator_id desc limit ${RANKED}::int) k
      join directory_row d on d.creator_id = k.creator_id and d.platform = k.platform)`;
  });
  return db.$queryRaw<DirectoryFound[]>`${join(rungs, " union all ")} limit ${RANKED}::int`;
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
