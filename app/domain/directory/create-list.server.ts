import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MOST_LISTS } from "./limits.ts";

/** Starts a list of the brand's team. Refuses: not_allowed, lists_full, list_name_taken. */
export function createList(actor: BrandActor, name: string): Promise<Result<{ listId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    const { brandId } = actor;
    if ((await tx.creatorList.count({ where: { brandId } })) >= MOST_LISTS)
      return refuse("lists_full", { most: String(MOST_LISTS) });
    const made = await tx.creatorList.createManyAndReturn({
      data: [{ brandId, name, createdBy: actor.name, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    return made[0] ? done({ listId: made[0].id }) : refuse("list_name_taken");
  });
}
