import { appNow, db, type Prisma } from "../../db.server.ts";
import type { Actor, BrandActor } from "../access/actor.ts";
import { accountFacts } from "../account/account-facts.server.ts";
import type { Platform } from "../account/platforms.ts";
import type { MarketPolicy } from "../deal/policy.ts";
import { currentPolicy, policyFor } from "../deal/policy.server.ts";
import { isPublic } from "./brief.ts";
import type { BriefFileView } from "./brief-file.ts";
import { cardOf, cardRows, cardsOf, countOf, openToAll, type BriefCard } from "./cards.server.ts";
import { fitsMe, type BriefFit, type FitWishes } from "./fits-me.ts";
import { mayOpenBrief, NO_TIES } from "./may-open.ts";
import { withWays, type MissedWithWay } from "./ways-to-meet.ts";
import { reviewSummary } from "../review/queries.server.ts";
import { brandScorecard } from "../scorecard/queries.server.ts";
import { NO_RECORD, replyRecords, type ReplyRecord } from "./reply-record.server.ts";
import { tiesTo } from "./ties.server.ts";
import { viewOf, type BriefView } from "./view.ts";
import { sql } from "./sql.server.ts";

export interface TeaserRow {
  slug: string;
  title: string;
  brandName: string;
  brandSlug: string;
  deliverables: { platform: Platform; format: string; quantity: number }[];
  netLabelMin: bigint | null;
  netMax: bigint | null;
  /** Of an ambassador programme: then the net is that of one month. */
  programme: { periods: number } | null;
  currency: string;
  slotsLeft: number;
  slots: number;
  closesAt: Date | null;
  medianReplyHours: number | null;
}

const teaserOf = (card: BriefCard): TeaserRow => ({
  slug: card.slug,
  title: card.title,
  brandName: card.brandName,
  brandSlug: card.brandSlug,
  deliverables: card.deliverables,
  netLabelMin: card.netMin,
  netMax: card.netMax,
  programme: card.programme,
  currency: card.currency,
  slotsLeft: card.slotsLeft,
  slots: card.slots,
  closesAt: card.closesAt,
  medianReplyHours: card.reply.medianHours,
});

/** The newest open briefs for the landing page, and how many there are. */
export async function openBriefsTeaser(limit = 4): Promise<{ total: number; rows: TeaserRow[] }> {
  const [now, policy] = await Promise.all([appNow(), currentPolicy(db)]);
  const newest = sql`b.published_at desc, b.id desc`;
  const [found, total] = await Promise.all([
    cardRows(openToAll(now), newest, limit),
    countOf(openToAll(now)),
  ]);
  return { total, rows: (await cardsOf(found, policy, now)).map(teaserOf) };
}

/** What a creator's own numbers mean for a brief, and the application they sent, if they did. */
export interface CreatorFit extends BriefFit {
  /** What is missing, each with the page that mends it. */
  missing: MissedWithWay[];
  application: { id: string; state: string } | null;
  /** They keep it among their saved briefs. */
  saved: boolean;
}

export interface PublicBrief {
  brief: BriefView;
  reply: ReplyRecord;
  policy: MarketPolicy;
  now: Date;
  /** Null for everybody but creators. */
  fit: CreatorFit | null;
  files: BriefFileView[];
}

const parts = {
  brand: true,
  deliverables: { orderBy: { position: "asc" } },
  files: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, mime: true, size: true },
  },
} satisfies Prisma.BriefInclude;

const fileView = ({ size, ...file }: Omit<BriefFileView, "size"> & { size: bigint }): BriefFileView => ({
  ...file,
  size: Number(size),
});

async function takenAndOwn(briefId: string, creatorId: string | null) {
  const rows = await db.$queryRaw<{ taken: number; own: CreatorFit["application"]; saved: boolean }[]>`
    select (select count(*)::int from deal where brief_id = ${briefId}::uuid and period = 1 and state <> 'cancelled') as taken,
      (select json_build_object('id', id, 'state', state) from application
        where brief_id = ${briefId}::uuid and creator_id = ${creatorId}::uuid) as own,
      exists (select 1 from saved_brief where brief_id = ${briefId}::uuid and creator_id = ${creatorId}::uuid) as saved`;
  return rows[0] ?? { taken: 0, own: null, saved: false };
}

/**
 * A brief that was published, by its address: open, paused or closed. Null for drafts, removed ones, and where
 * this person may not open it. `key` is the secret of the private link, if they came by it. A creator also learns
 * what they are missing.
 */
export async function publicBrief(
  slug: string,
  actor: Actor,
  key: string | null = null,
): Promise<PublicBrief | null> {
  const row = await db.brief.findUnique({ where: { slug }, include: parts });
  if (!row || !isPublic(row.state)) return null;
  const ties = row.visibility === "public" ? NO_TIES : await tiesTo(db, row.id, actor, key);
  if (!mayOpenBrief(row, actor, ties)) return null;
  const creatorId = actor.kind === "creator" ? actor.creatorId : null;
  const [now, policy] = await Promise.all([appNow(), policyFor(row.brandId)]);
  const [{ taken, own, saved }, records, facts] = await Promise.all([
    takenAndOwn(row.id, creatorId),
    replyRecords([row.brandId], now),
    creatorId ? accountFacts(creatorId) : null,
  ]);
  const brief = viewOf(row, taken, policy);
  const wishes = { ...brief, platforms: row.platforms };
  const fit = facts && fitsMe(wishes, facts, now);
  return {
    brief,
    reply: records.get(row.brandId) ?? NO_RECORD,
    policy,
    now,
    fit: fit && {
      ...fit,
      missing: withWays(fit.failed, brief.eligibility.platforms, facts.accounts),
      ...{ application: own, saved },
    },
    files: row.files.map(fileView),
  };
}

/** What everybody can see of a brand: who it is, how it treats creators, what it has open. */
export async function brandPage(slug: string) {
  const brand = await db.brand.findUnique({ where: { slug } });
  if (!brand) return null;
  const [now, policy] = await Promise.all([appNow(), currentPolicy(db)]);
  const open = sql`${openToAll(now)} and b.brand_id = ${brand.id}::uuid`;
  const [rows, records, reviews, { figures, counts }] = await Promise.all([
    cardRows(open, sql`b.published_at desc, b.id desc`, 20),
    replyRecords([brand.id], now),
    reviewSummary({ brandId: brand.id }),
    brandScorecard(brand.id),
  ]);
  const { mailingAddress: _private, ...profile } = brand;
  const reply = records.get(brand.id) ?? NO_RECORD;
  return {
    brand: profile,
    ...{ reply, reviews, figures },
    counts,
    briefs: rows.map((row) => cardOf(row, policy, reply)),
    now,
  };
}

/** One of the brand's own briefs with its passes through moderation, newest first; null when not theirs. */
export async function ownBrief(actor: BrandActor, briefId: string) {
  const row = await db.brief.findFirst({
    where: { id: briefId, brandId: actor.brandId },
    include: { ...parts, reviews: { orderBy: { submittedAt: "desc" }, take: 10 } },
  });
  if (!row) return null;
  const [now, policy, { taken }] = await Promise.all([
    appNow(),
    policyFor(actor.brandId),
    takenAndOwn(row.id, null),
  ]);
  return {
    ...{ brief: viewOf(row, taken, policy), reviews: row.reviews, policy, now },
    files: row.files.map(fileView),
  };
}

/** Judges briefs for a creator with the numbers they have now; null for everybody else. One statement at most. */
export async function fitOf(actor: Actor) {
  if (actor.kind !== "creator") return null;
  const facts = await accountFacts(actor.creatorId);
  return (wishes: FitWishes, now: Date) => fitsMe(wishes, facts, now);
}
