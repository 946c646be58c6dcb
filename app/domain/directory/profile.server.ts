import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import type { EngagementDenominator, Provenance } from "../account/measures.ts";
import { join, sql, type Sql } from "../brief/sql.server.ts";
import type { DirectoryCard } from "./directory-card.ts";
import { visibleTo } from "./load.server.ts";
import { cardColumns } from "./search.server.ts";
import { mostSimilar } from "./similar.ts";

const SNAPSHOTS = 12;
const NEIGHBOURS = 40;
const SIMILAR = 6;

/** A card with what a profile needs beside it. */
export interface ProfileRow extends DirectoryCard {
  accountId: string;
  best: boolean;
  listed: boolean;
  now: Date;
}

/** A creator whom the brand may see: one row per platform, the largest first. Empty when there is none. */
export function profileRows(actor: BrandActor, handle: string): Promise<ProfileRow[]> {
  return db.$queryRaw<ProfileRow[]>`
    select ${cardColumns}, c.bio, d.account_id as "accountId", d.best, d.listed, app_now() as now
    from creator c join directory_row d on d.creator_id = c.id
    where c.handle = ${handle} and ${visibleTo(actor)} order by d.best desc, d.followers desc`;
}

export interface ProfileSnapshot {
  id: string;
  accountId: string;
  takenAt: Date;
  followers: number;
  avgLikes: number;
  avgComments: number;
  avgViews: number;
  reach: number;
  impressions: number;
  engagementBps: number;
  engagementDenominator: EngagementDenominator;
  provenance: Provenance;
  fieldProvenance: Record<string, Provenance>;
}

/** The last snapshots of these accounts, newest first. The caller has loaded the accounts through its actor. */
export function snapshotsOf(accountIds: readonly string[]): Promise<ProfileSnapshot[]> {
  return db.$queryRaw<ProfileSnapshot[]>`
    select s.id, s.account_id as "accountId", s.taken_at as "takenAt", s.followers, s.avg_likes as "avgLikes",
      s.avg_comments as "avgComments", s.avg_views as "avgViews", s.reach, s.impressions,
      s.engagement_bps as "engagementBps", s.engagement_denominator::text as "engagementDenominator",
      s.provenance::text as provenance, s.field_provenance as "fieldProvenance"
    from unnest(${accountIds}::uuid[]) as own(id)
    cross join lateral (select * from stat_snapshot where account_id = own.id
      order by taken_at desc limit ${SNAPSHOTS}) s
    order by s.taken_at desc`;
}

function neighbours(to: ProfileRow, beside: Sql, order: Sql): Sql {
  const niches = to.niches.map((niche) => `niche:${niche}`);
  return sql`(select ${cardColumns} from directory_row d
    where d.listed and d.traits @> ${[`platform:${to.platform}`]}::text[] and d.traits && ${niches}::text[]
      and d.followers ${beside} ${to.followers}::int and d.creator_id <> ${to.creatorId}::uuid
    order by d.followers ${order}, d.creator_id ${order} limit ${NEIGHBOURS})`;
}

/** Listed creators most like this one: of those nearest in followers who share a platform and a niche. */
export async function similarCreators(to: ProfileRow): Promise<DirectoryCard[]> {
  const both = [neighbours(to, sql`>=`, sql`asc`), neighbours(to, sql`<`, sql`desc`)];
  const found = await db.$queryRaw<DirectoryCard[]>`${join(both, " union all ")}`;
  return mostSimilar(to, found, SIMILAR);
}

export interface InvitableBrief {
  id: string;
  title: string;
  applyBy: Date | null;
  applicationId: string | null;
  invitedAt: Date | null;
  declinedAt: Date | null;
}

/** The brand's open briefs, and how this creator stands to each: applied, invited, or neither. */
export function invitableBriefs(actor: BrandActor, creatorId: string): Promise<InvitableBrief[]> {
  return db.$queryRaw<InvitableBrief[]>`
    select b.id, b.title, b.apply_by as "applyBy", a.id as "applicationId", i.created_at as "invitedAt",
      i.declined_at as "declinedAt"
    from brief b
    left join application a on a.brief_id = b.id and a.creator_id = ${creatorId}::uuid
    left join invitation i on i.brief_id = b.id and i.creator_id = ${creatorId}::uuid
    where b.brand_id = ${actor.brandId}::uuid and b.state = 'published'
      and (b.apply_by is null or b.apply_by > app_now())
    order by b.published_at desc limit 50`;
}

/** Creators by handle, those that the brand may see, in the order asked for: what stands side by side. */
export async function creatorsToCompare(
  actor: BrandActor,
  handles: readonly string[],
): Promise<ProfileRow[]> {
  const rows = await db.$queryRaw<ProfileRow[]>`
    select ${cardColumns}, d.account_id as "accountId", d.best, d.listed, app_now() as now
    from creator c join directory_row d on d.creator_id = c.id
    where c.handle = any (${handles}::text[]) and d.best and ${visibleTo(actor)}`;
  return rows.sort((a, b) => handles.indexOf(a.handle) - handles.indexOf(b.handle));
}
