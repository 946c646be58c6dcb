import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { SAFETY_CATEGORIES } from "./category.ts";
import type { TolerancesInput } from "./forms.ts";

/** Keeps what a brand makes of each category. It marks findings and filters nobody out. Refuses: not_allowed. */
export function chooseTolerances(actor: BrandActor, chosen: TolerancesInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "creator.invite")) return refuse("not_allowed");
    for (const category of SAFETY_CATEGORIES) {
      const row = { tolerance: chosen[category], chosenAt: now };
      await tx.safetyTolerance.upsert({
        where: { brandId_category: { brandId: actor.brandId, category } },
        create: { brandId: actor.brandId, category, ...row },
        update: row,
        select: { category: true },
      });
    }
    return done(null);
  });
}
