import type { Tx } from "../../db.server.ts";
import { PLATFORM_NAMES } from "../account/platforms.ts";
import type { LoadedDeliverable } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { exampleUrl, isShortLink, normaliseLiveUrl, postOf } from "./live-url.ts";

/** The post that the address names, normalised, unless it is none or another deal's. */
export async function freePost(tx: Tx, item: LoadedDeliverable, typed: string): Promise<Result<string>> {
  if (isShortLink(typed)) return refuse("short_live_url");
  const { platform } = item;
  const url = normaliseLiveUrl(typed, platform);
  if (!url)
    return refuse("bad_live_url", { platform: PLATFORM_NAMES[platform], example: exampleUrl(platform) });
  // A story or a reel is one post: the same address cannot earn twice, not even by two deals at once.
  const post = postOf(url);
  const lock = Object.values(post).join(" ");
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${lock}, 11))) locked`;
  const elsewhere = { url: post, deliverableId: { not: item.id } };
  const used = await tx.livePost.count({ where: elsewhere });
  // The address that took the place of one that was gone is taken as well.
  return used > 0 || (await tx.postWatch.count({ where: elsewhere })) > 0 ? refuse("url_used") : done(url);
}
