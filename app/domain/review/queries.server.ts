import { appNow, db } from "../../db.server.ts";
import type { BrandActor, PartyActor, Side } from "../access/actor.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql, type Sql } from "../brief/sql.server.ts";
import { dealTitle, isDealNumber, ownDeals } from "../deal/load.server.ts";
import { mayRead, mayReview, readRatings, type PublicReview } from "./review.ts";

/** A completed deal's reviews as this side may see them; null when it is not theirs or not complete. One statement. */
export async function dealReviews(actor: PartyActor, number: number) {
  if (!isDealNumber(number)) return null;
  const [deal, now] = await Promise.all([
    db.deal.findFirst({
      where: { number, ...ownDeals(actor) },
      include: {
        brief: { select: { title: true } },
        programme: { select: { periods: true } },
        brand: { select: { name: true, slug: true } },
        creator: { select: { displayName: true, handle: true } },
        reviewWindow: { include: { reviews: true, feedback: true } },
      },
    }),
    appNow(),
  ]);
  const window = deal?.reviewWindow;
  if (!deal || !window) return null;
  const written = window.reviews.map(({ side }) => side);
  const visible = window.reviews
    .filter(({ side, removedAt }) => mayRead(window, actor.kind, side) && (!removedAt || side === actor.kind))
    .map(({ id, side, text, ratings, createdAt, reply, repliedAt, removedAt }) => ({
      ...{ id, side, text, createdAt, reply, repliedAt, removed: removedAt !== null },
      ratings: readRatings(ratings, side),
    }));
  return {
    ...{ number, side: actor.kind, title: dealTitle(deal), now, opensAt: window.opensAt },
    closesAt: window.closesAt,
    ...{ publishedAt: window.publishedAt, reviews: visible },
    brand: deal.brand,
    creator: { name: deal.creator.displayName, handle: deal.creator.handle },
    may: mayReview({ ...window, written }, actor.kind, now).ok,
    /** What the creator told the brand alone, for the creator to read again. */
    feedback: actor.kind === "creator" ? window.feedback : null,
  };
}
export type DealReviews = NonNullable<Awaited<ReturnType<typeof dealReviews>>>;

const columns = sql`r.id, r.side::text as side, brief.title, r.ratings, r.text, r.reply, w.published_at as "publishedAt",
  case r.side when 'brand' then brand.name else creator.display_name end as author`;
const joins = sql`review_window w join review r on r.deal_id = w.deal_id join deal on deal.id = w.deal_id
  join brief on brief.id = deal.brief_id join brand on brand.id = w.brand_id join creator on creator.id = w.creator_id`;

/** Whose reviews: what the other side wrote about this brand or creator. */
export type Reviewed = { brandId: string } | { creatorId: string };
const about = (who: Reviewed): Sql =>
  "brandId" in who
    ? sql`w.brand_id = ${who.brandId}::uuid and r.side = 'creator'`
    : sql`w.creator_id = ${who.creatorId}::uuid and r.side = 'brand'`;

const PER_PAGE = 20;

/** Published reviews about somebody, newest first, in pages by key. */
export async function publicReviews(who: Reviewed, asked: Cursor | null): Promise<Page<PublicReview>> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (w.published_at, r.id) ${back ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`asc` : sql`desc`;
  const rows = await db.$queryRaw<PublicReview[]>`
    select ${columns} from ${joins}
    where ${about(who)} and w.published_at is not null and r.removed_at is null ${from}
    order by w.published_at ${direction}, r.id ${direction} limit ${PER_PAGE + 1}`;
  return pageOf(rows, PER_PAGE, cursor, (row) => row.publishedAt.toISOString());
}

/** What a page about somebody shows of their reviews: the newest few, the marks of all, and how many there are. */
export async function reviewSummary(who: Reviewed, newest = 3) {
  const rows = await db.$queryRaw<(PublicReview & { all: unknown; count: number })[]>`
    select ${columns}, jsonb_agg(r.ratings) over () as all, count(*) over ()::int as count from ${joins}
    where ${about(who)} and w.published_at is not null and r.removed_at is null
    order by w.published_at desc, r.id desc limit ${newest}`;
  const side: Side = "brandId" in who ? "creator" : "brand";
  const [first] = rows;
  const marks = Array.isArray(first?.all) ? first.all.map((one) => readRatings(one, side)) : [];
  return {
    side,
    marks,
    count: first?.count ?? 0,
    newest: rows.map(({ all: _all, count: _count, ...row }) => row),
  };
}
export type ReviewSummary = Awaited<ReturnType<typeof reviewSummary>>;

/** What creators told this brand alone, newest first: at most 200 deals, and a text has a name only when that was agreed. */
export async function brandFeedback(actor: BrandActor) {
  const rows = await db.brandFeedback.findMany({
    where: { brandId: actor.brandId, window: { publishedAt: { not: null } } },
    orderBy: [{ createdAt: "desc" }, { dealId: "desc" }],
    take: 200,
    include: {
      window: {
        select: {
          publishedAt: true,
          deal: {
            select: {
              number: true,
              brief: { select: { title: true } },
              creator: { select: { displayName: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ dealId, obstacles, text, named, window }) => ({
    ...{ id: dealId, obstacles, text, at: window.publishedAt },
    from: named
      ? {
          name: window.deal.creator.displayName,
          deal: window.deal.number,
          title: window.deal.brief.title,
        }
      : null,
  }));
}
