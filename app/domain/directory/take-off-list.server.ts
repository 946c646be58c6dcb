import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** Takes a creator off a list of the brand's team; twice is once. Refuses: not_allowed, not_found. */
export function takeOffList(actor: BrandActor, listId: string, handle: string): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    const where = { id: listId, brandId: actor.brandId };
    if (!isUuid(listId) || !(await tx.creatorList.findFirst({ where, select: { id: true } })))
      return refuse("not_found");
    await tx.creatorListEntry.deleteMany({ where: { listId, creator: { handle } } });
    return done(null);
  });
}
