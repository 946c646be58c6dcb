import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { visibleCreator } from "./load.server.ts";
import { MOST_ENTRIES } from "./limits.ts";

/** Puts a creator on a list of the brand's team; twice is once. Refuses: not_allowed, not_found, list_full. */
export function addToList(actor: BrandActor, listId: string, handle: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    if (!isUuid(listId)) return refuse("not_found");
    const own = await tx.$queryRaw<{ id: string }[]>`
      select id from creator_list where id = ${listId}::uuid and brand_id = ${actor.brandId}::uuid for update`;
    const creator = await visibleCreator(tx, actor, handle);
    if (own.length === 0 || !creator) return refuse("not_found");
    if ((await tx.creatorListEntry.count({ where: { listId } })) >= MOST_ENTRIES)
      return refuse("creator_list_full", { most: MOST_ENTRIES.toLocaleString("en-US") });
    await tx.creatorListEntry.createMany({
      data: [{ listId, creatorId: creator.id, addedBy: actor.name, addedAt: now }],
      skipDuplicates: true,
    });
    return done(null);
  });
}
