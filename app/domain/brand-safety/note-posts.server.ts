import type { Tx } from "../../db.server.ts";
import type { Platform } from "../account/platforms.ts";
import { uuidv7 } from "../uuid.ts";

/** Captions longer than any platform allows say nothing more. */
const MOST_CHARACTERS = 5_000;

export interface NotedPost {
  accountId: string;
  platform: Platform;
  /** What names the post on its platform: its address or number. */
  post: string;
  publishedOn: Date;
  url: string;
  caption: string;
}

/** Keeps the words of a creator's own posts; newer words of a known post replace those before. One statement. */
export async function notePosts(
  tx: Tx,
  now: Date,
  creatorId: string,
  source: "imported" | "declared",
  posts: readonly NotedPost[],
): Promise<void> {
  const rows = posts
    .map((one) => ({ ...one, caption: one.caption.trim().slice(0, MOST_CHARACTERS) }))
    .filter(({ caption }) => caption !== "");
  if (rows.length === 0) return;
  // Within one statement a post may stand once.
  const once = [...new Map(rows.map((one) => [`${one.accountId}:${one.post}`, one])).values()];
  await tx.$executeRaw`
    insert into creator_post (id, creator_id, account_id, platform, published_on, url, caption, source, origin, read_at)
    select i, ${creatorId}::uuid, a, p::platform, d, u, c, ${source}::post_source, o, ${now}
    from unnest(${once.map(() => uuidv7())}::uuid[], ${once.map((one) => one.accountId)}::uuid[],
      ${once.map((one) => one.platform)}::text[],
      ${once.map((one) => one.publishedOn.toISOString().slice(0, 10))}::date[], ${once.map((one) => one.url)}::text[],
      ${once.map((one) => one.caption)}::text[],
      ${once.map((one) => `post:${one.accountId}:${one.post}`)}::text[]) as n(i, a, p, d, u, c, o)
    on conflict (origin) do update set caption = excluded.caption, url = excluded.url,
      published_on = excluded.published_on, source = excluded.source, read_at = excluded.read_at`;
}
