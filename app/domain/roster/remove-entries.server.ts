import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";

/** Takes entries off the brand's own list; those of others are left alone. Refuses: not_allowed. */
export function removeEntries(
  actor: BrandActor,
  ids: readonly string[],
): Promise<Result<{ removed: number }>> {
  return act(async (tx) => {
    if (!can(actor, "roster.manage")) return refuse("not_allowed");
    const gone = await tx.rosterEntry.deleteMany({ where: { brandId: actor.brandId, id: { in: [...ids] } } });
    return done({ removed: gone.count });
  });
}
