import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** Takes a brand off the team's competitors. Refuses: not_allowed, not_found. */
export function removeCompetitor(actor: BrandActor, competitorId: string): Promise<Result<{ name: string }>> {
  return act(async (tx) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    if (!isUuid(competitorId)) return refuse("not_found");
    const [gone] = await tx.$queryRaw<{ name: string }[]>`
      delete from competitor where id = ${competitorId}::uuid and brand_id = ${actor.brandId}::uuid returning name`;
    return gone ? done(gone) : refuse("not_found");
  });
}
