import { appNow, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { accountFacts } from "../account/account-facts.server.ts";
import type { Platform } from "../account/platforms.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { PAGE_SIZE, type Browsed } from "./browse.server.ts";
import type { BrowseFilters } from "./browse-filters.ts";
import { cardRows, cardsOf } from "./cards.server.ts";
import { fittingCursor, pageOf, type Cursor } from "./cursor.ts";
import { readEligibility } from "./eligibility.ts";
import { facetsOf } from "./facets.server.ts";
import { whereSql } from "./filter-sql.server.ts";
import { fitsMe, type FitSubject } from "./fits-me.ts";
import { sql } from "./sql.server.ts";

/** How many of the newest briefs that fit the filters are ranked. */
export const RANKED = 500;

interface Candidate {
  id: string;
  eligibility: unknown;
  niches: string[];
  markets: string[];
  platforms: Platform[];
}

export interface Ranked {
  id: string;
  rank: number;
}

/** Best first; ties by id, newest first. */
const better = (a: Ranked, b: Ranked) => b.rank - a.rank || (a.id < b.id ? 1 : -1);

/** The rows beyond a place in the ranking, nearest first, one more than a page. */
export function beyond(ranked: readonly Ranked[], cursor: Cursor | null): Ranked[] {
  if (!cursor) return ranked.slice(0, PAGE_SIZE + 1);
  const place = { id: cursor.id, rank: Number(cursor.key) };
  if (cursor.to === "next") return ranked.filter((one) => better(place, one) < 0).slice(0, PAGE_SIZE + 1);
  return ranked
    .filter((one) => better(one, place) < 0)
    .reverse()
    .slice(0, PAGE_SIZE + 1);
}

/**
 * Open briefs in the order in which they fit this creator. The newest 500 that fit the filters are ranked in
 * code, and pages go by (rank, id): in SQL the rules would stand a second time, without their words, and the
 * two would drift apart. The bound keeps the time the same however large the marketplace is.
 */
export async function briefsForMe(
  actor: CreatorActor,
  filters: BrowseFilters,
  asked: Cursor | null,
): Promise<Browsed & { subject: FitSubject }> {
  const [now, policy, subject] = await Promise.all([
    appNow(),
    currentPolicy(db),
    accountFacts(actor.creatorId),
  ]);
  const [found, facets] = await Promise.all([
    db.$queryRaw<Candidate[]>`
      select b.id, b.eligibility, b.niches, b.markets, b.platforms::text[] as platforms from brief b
      where ${whereSql(filters, policy, now)} order by b.published_at desc, b.id desc limit ${RANKED}`,
    facetsOf(filters, policy, now),
  ]);
  const ranked = found
    .map(({ id, eligibility, ...wishes }) => {
      const { rank } = fitsMe({ ...wishes, eligibility: readEligibility(eligibility) }, subject, now);
      return { id, rank };
    })
    .sort(better);
  const cursor = fittingCursor(asked, "whole");
  const page = pageOf(beyond(ranked, cursor), PAGE_SIZE, cursor, (row) => String(row.rank));
  const ids = page.rows.map((row) => row.id);
  const rows = await cardRows(sql`b.id = any(${ids}::uuid[])`, sql`b.id`, PAGE_SIZE, actor);
  const cards = await cardsOf(rows, policy, now);
  const inOrder = ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  return { total: facets.total, facets, page: { ...page, rows: inOrder }, now, subject };
}
