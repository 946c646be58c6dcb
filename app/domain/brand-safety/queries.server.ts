import { db, type Tx } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";
import { sql, type Sql } from "../brief/sql.server.ts";
import { tolerancesOf, type Tolerances } from "./category.ts";
import { safetyReport, type LookedAtPost, type SafetyReport, type SafetySayings } from "./report.ts";

/** The newest posts that are looked at; a report says how many they were. */
export const MOST_POSTS = 500;

/** `seen` says which deals' posts the reader may see: all of the creator's own, or those of one brand. */
const postsSql = (creatorId: string, seen: Sql) => sql`
  select 'post-' || p.id as ref, p.source::text as kind, p.platform::text as platform, p.url,
    p.published_on::timestamptz as day, p.caption as text, null::int as "dealNumber"
  from creator_post p join social_account a on a.id = p.account_id and a.removed_at is null
  where p.creator_id = ${creatorId}::uuid
  union all
  select 'work-' || w.id, 'work', w.platform::text, w.url, w.published_on::timestamptz, w.title, null
  from portfolio_item w where w.creator_id = ${creatorId}::uuid
  union all
  select 'live-' || l.id, 'live', d.platform::text, l.url, l.submitted_at, coalesce(l.caption, ''),
    case when ${seen} then deal.number end
  from live_post l join deliverable d on d.id = l.deliverable_id join deal on deal.id = d.deal_id
  where deal.creator_id = ${creatorId}::uuid and (${seen} or l.confirmed_at is not null)
  union all
  select 'draft-' || v.id, 'draft', d.platform::text, '', v.submitted_at, v.caption, deal.number
  from deal join deliverable d on d.deal_id = deal.id
  cross join lateral (select * from draft where deliverable_id = d.id order by version desc limit 1) v
  where deal.creator_id = ${creatorId}::uuid and ${seen}
    and not exists (select 1 from live_post l where l.deliverable_id = d.id)
  order by day desc, ref desc limit ${MOST_POSTS}`;

async function sayingsAbout(tx: Tx, creatorId: string): Promise<SafetySayings> {
  const [answers, appeals] = await Promise.all([
    tx.safetyAnswer.findMany({
      where: { creatorId },
      select: { ref: true, category: true, text: true, answeredAt: true },
    }),
    tx.safetyAppeal.findMany({
      where: { creatorId },
      select: { ref: true, category: true, words: true, state: true, decision: true },
    }),
  ]);
  return { answers, appeals };
}

async function reportOf(tx: Tx, creatorId: string, country: string, seen: Sql): Promise<SafetyReport> {
  const [posts, sayings] = await Promise.all([
    tx.$queryRaw<LookedAtPost[]>`${postsSql(creatorId, seen)}`,
    sayingsAbout(tx, creatorId),
  ]);
  return safetyReport(posts, country, sayings);
}

/** What the creator's own posts say: drafts and posts of all of their deals are among them. Four statements. */
export async function ownSafetyReport(actor: CreatorActor, tx: Tx = db): Promise<SafetyReport> {
  const { country } = await tx.creator.findUniqueOrThrow({
    where: { id: actor.creatorId },
    select: { country: true },
  });
  return reportOf(tx, actor.creatorId, country, sql`true`);
}

/**
 * What a creator's posts say, for one brand: its own deals' drafts and posts, and other deals' posts once they are
 * public. The caller has loaded the creator through its actor. Three statements.
 */
export const safetyReportFor = (
  actor: Pick<BrandActor, "brandId">,
  creator: { creatorId: string; country: string },
): Promise<SafetyReport> =>
  reportOf(db, creator.creatorId, creator.country, sql`deal.brand_id = ${actor.brandId}::uuid`);

/** What the team makes of each category, and whether somebody ever chose. One statement. */
export async function ownTolerances(
  actor: Pick<BrandActor, "brandId">,
): Promise<{ tolerances: Tolerances; chosen: boolean }> {
  const rows = await db.safetyTolerance.findMany({
    where: { brandId: actor.brandId },
    select: { category: true, tolerance: true },
  });
  return { tolerances: tolerancesOf(rows), chosen: rows.length > 0 };
}
