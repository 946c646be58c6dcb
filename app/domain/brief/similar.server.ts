import { appNow, db } from "../../db.server.ts";
import type { Platform } from "../account/platforms.ts";
import { accountFacts } from "../account/account-facts.server.ts";
import { openToAll } from "./cards.server.ts";
import { readEligibility } from "./eligibility.ts";
import { fitsMe, twoReasons, type FitReason } from "./fits-me.ts";
import { slotPay } from "./view.ts";
import type { FeePolicy } from "../ledger/fees.ts";
import { sql, type Sql } from "./sql.server.ts";

interface SimilarRow {
  id: string;
  slug: string;
  title: string;
  brandName: string;
  currency: string;
  feeMin: bigint | null;
  feeMax: bigint | null;
  niches: string[];
  markets: string[];
  platforms: Platform[];
  eligibility: unknown;
  applyBy: Date | null;
  periods: number | null;
}

/** Another open brief that is like one: what a short line shows. Net in minor units; null while creators name it. */
export interface SimilarBrief {
  slug: string;
  title: string;
  brandName: string;
  currency: string;
  netMin: bigint | null;
  netMax: bigint | null;
  /** Of an ambassador programme, how many months; then the net is that of one. */
  periods: number | null;
  closesAt: Date | null;
  platforms: Platform[];
  reasons: FitReason[];
}

// Newest that share something are compared, so that the time does not grow with the marketplace.
const LOOKED_AT = 300;

/** Like: two points for each niche in common, one for each platform and market. One statement. */
async function likeRows(briefId: string, now: Date, limit: number, but: Sql): Promise<SimilarRow[]> {
  return db.$queryRaw<SimilarRow[]>`
    with this as (select brand_id, niches, platforms::text[] as platforms, markets from brief where id = ${briefId}::uuid),
    near as (select b.* from brief b, this
      where ${openToAll(now)} and b.id <> ${briefId}::uuid and ${but}
        and (b.niches && this.niches or b.platforms::text[] && this.platforms)
      order by b.published_at desc limit ${LOOKED_AT})
    select b.id, b.slug, b.title, br.name as "brandName", b.currency, b.fee_min as "feeMin", b.fee_max as "feeMax",
      b.niches, b.markets, b.platforms::text[] as platforms, b.eligibility, b.apply_by as "applyBy",
      (b.details #>> '{programme,periods}')::int as periods
    from near b join brand br on br.id = b.brand_id, this
    order by 2 * (select count(*) from unnest(b.niches) v where v = any(this.niches))
      + (select count(*) from unnest(b.platforms::text[]) v where v = any(this.platforms))
      + (select count(*) from unnest(b.markets) v where v = any(this.markets)) desc, b.published_at desc, b.id desc
    limit ${limit}`;
}

function similarOf(
  { slug, title, brandName, currency, platforms, periods, ...row }: SimilarRow,
  policy: FeePolicy,
): SimilarBrief {
  return {
    ...{ slug, title, brandName, currency, platforms, periods },
    netMin: row.feeMin === null ? null : slotPay(row.feeMin, policy, currency).net,
    netMax: row.feeMax === null ? null : slotPay(row.feeMax, policy, currency).net,
    closesAt: row.applyBy,
    reasons: [],
  };
}

/** Open briefs like this one, the likest first. One statement. */
export async function similarBriefs(
  briefId: string,
  policy: FeePolicy,
  now: Date,
  limit = 3,
): Promise<SimilarBrief[]> {
  return (await likeRows(briefId, now, limit, sql`true`)).map((row) => similarOf(row, policy));
}

/**
 * Open briefs like this one that the creator may apply to and has not applied to, those that fit best first:
 * what follows an application that did not work out. Three statements.
 */
export async function suggestionsFor(
  creatorId: string,
  briefId: string,
  policy: FeePolicy,
  limit = 3,
): Promise<SimilarBrief[]> {
  const [now, facts] = await Promise.all([appNow(), accountFacts(creatorId)]);
  const but = sql`not exists (select 1 from application a where a.brief_id = b.id and a.creator_id = ${creatorId}::uuid)
    and b.slots > (select count(*) from deal where deal.brief_id = b.id and deal.period = 1 and deal.state <> 'cancelled')`;
  const rows = await likeRows(briefId, now, 40, but);
  return rows
    .map((row) => ({
      row,
      fit: fitsMe({ ...row, eligibility: readEligibility(row.eligibility) }, facts, now),
    }))
    .filter(({ fit }) => fit.ok)
    .sort((a, b) => b.fit.rank - a.fit.rank)
    .slice(0, limit)
    .map(({ row, fit }) => ({ ...similarOf(row, policy), reasons: twoReasons(fit.reasons) }));
}
