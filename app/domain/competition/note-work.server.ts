import { act, appNow, db, type Tx } from "../../db.server.ts";
import type { Platform } from "../account/platforms.ts";
import { eachDue } from "../each-due.server.ts";
import { done } from "../refusal.ts";
import { brandKey } from "./brand-key.ts";
import type { Detected } from "./detect.ts";

interface Declared {
  id: string;
  creatorId: string;
  brandName: string;
  sponsored: boolean;
  category: string;
  platform: Platform;
  publishedOn: Date;
  url: string;
}

/** Keeps what a piece of a portfolio says about sponsored work in step with it. */
export async function noteDeclared(tx: Tx, now: Date, item: Declared): Promise<void> {
  const origin = `portfolio:${item.id}`;
  const { creatorId, brandName, category, platform, publishedOn, url } = item;
  if (!item.sponsored || brandName === "") {
    await tx.sponsoredWork.deleteMany({ where: { origin } });
    return;
  }
  const data = { brandKey: brandKey(brandName), brandName, category, platform, publishedOn, url };
  const owner = { creatorId, portfolioItemId: item.id, source: "declared" as const, origin, createdAt: now };
  await tx.sponsoredWork.upsert({
    where: { origin },
    create: { ...data, ...owner },
    update: data,
    select: { id: true },
  });
}

export interface DetectedPost {
  accountId: string;
  platform: Platform;
  /** What names the post on its platform: its address or number. */
  post: string;
  publishedOn: Date;
  url: string;
  found: readonly Detected[];
}

/** Keeps what posts say about sponsored work; what is known already stays as it is. Returns how many are new. */
export async function noteDetected(
  tx: Tx,
  now: Date,
  creatorId: string,
  posts: readonly DetectedPost[],
): Promise<number> {
  const data = posts.flatMap(({ accountId, platform, post, publishedOn, url, found }) =>
    found.map((one) => ({
      ...{ ...one, creatorId, platform, publishedOn, url, source: "detected" as const, createdAt: now },
      origin: `post:${accountId}:${post}:${one.brandKey}`,
    })),
  );
  const { count } = await tx.sponsoredWork.createMany({ data, skipDuplicates: true });
  return count;
}

/**
 * Notes what has no row yet: live posts of deals that the brand confirmed, which are public, and portfolios of
 * before this table existed. A bounded batch; returns how many it looked at.
 */
export async function noteSponsoredWork(limit = 200): Promise<number> {
  const items = await db.$queryRaw<{ id: string }[]>`
    select p.id from portfolio_item p where p.sponsored and p.brand_name <> ''
      and not exists (select 1 from sponsored_work w where w.portfolio_item_id = p.id) order by p.id limit ${limit}`;
  const posts = await db.$queryRaw<Live[]>`
    select l.id, deal.creator_id as "creatorId", brand.name as "brandName", coalesce(brief.niches[1], '') as category,
      d.platform::text as platform, l.submitted_at as "publishedOn", l.url
    from live_post l join deliverable d on d.id = l.deliverable_id join deal on deal.id = d.deal_id
    join brand on brand.id = deal.brand_id join brief on brief.id = deal.brief_id
    where l.confirmed_at is not null and not exists (select 1 from sponsored_work w where w.live_post_id = l.id)
    order by l.id limit ${limit}`;
  const declared = await eachDue(items, ({ id }) =>
    act(async (tx, now) => {
      const item = await tx.portfolioItem.findUnique({ where: { id } });
      if (item) await noteDeclared(tx, now, item);
      return done(true);
    }).then(() => true),
  );
  return declared + (await noteLive(posts));
}

interface Live {
  id: string;
  creatorId: string;
  brandName: string;
  category: string;
  platform: Platform;
  publishedOn: Date;
  url: string;
}

async function noteLive(posts: readonly Live[]): Promise<number> {
  if (posts.length === 0) return 0;
  const now = await appNow();
  const { count } = await db.sponsoredWork.createMany({
    data: posts.map(({ id, ...post }) => ({
      ...{
        ...post,
        livePostId: id,
        brandKey: brandKey(post.brandName),
        origin: `live:${id}`,
        createdAt: now,
      },
      source: "deal",
    })),
    skipDuplicates: true,
  });
  return count;
}
