import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** Gives a list of the brand's team another name. Refuses: not_allowed, not_found, list_name_taken. */
export function renameList(actor: BrandActor, listId: string, name: string): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    const { brandId } = actor;
    if (!isUuid(listId)) return refuse("not_found");
    // One name at a time: two renames to the same one must not meet at the unique index.
    await tx.$queryRaw`select id from brand where id = ${brandId}::uuid for no key update`;
    const other = await tx.creatorList.findFirst({ where: { brandId, name, id: { not: listId } } });
    if (other) return refuse("list_name_taken");
    const { count } = await tx.creatorList.updateMany({ where: { id: listId, brandId }, data: { name } });
    return count > 0 ? done(null) : refuse("not_found");
  });
}
