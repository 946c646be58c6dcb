import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { BrandSettings } from "./brand-profile.ts";

/** Changes what the actor's own brand says of itself. Its address (slug) stays. Refuses: not_allowed. */
export function editBrand(actor: BrandActor, settings: BrandSettings): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "brand.edit")) return refuse("not_allowed");
    await tx.brand.update({ where: { id: actor.brandId }, data: settings, select: { id: true } });
    return done(null);
  });
}
