import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** Removes a list of the brand's team; notes about its creators stay. Refuses: not_allowed, not_found. */
export function removeList(actor: BrandActor, listId: string): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    if (!isUuid(listId)) return refuse("not_found");
    const { count } = await tx.creatorList.deleteMany({ where: { id: listId, brandId: actor.brandId } });
    return count > 0 ? done(null) : refuse("not_found");
  });
}
