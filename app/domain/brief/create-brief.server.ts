import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { randomSuffix } from "../account/random-suffix.server.ts";
import { slugify } from "../account/slug.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { BriefDetails } from "./brief-details.ts";
import { EligibilityRules } from "./eligibility.ts";

/**
 * Starts a draft that begins with what the brand says of itself. `id` comes from the form, so that a form
 * sent twice makes one draft. Refuses: not_allowed, not_found (the id is another brand's).
 */
export function createBrief(
  actor: BrandActor,
  { id, title }: { id: string; title: string },
): Promise<Result<{ briefId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brand = await tx.brand.findUniqueOrThrow({ where: { id: actor.brandId } });
    await tx.brief.createMany({
      data: [
        {
          id,
          title,
          brandId: brand.id,
          slug: `${slugify(title, "brief")}-${randomSuffix()}`,
          details: BriefDetails.parse({ background: brand.background, values: brand.values }),
          eligibility: EligibilityRules.parse({}),
          createdById: actor.userId,
          createdAt: now,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    const own = await tx.brief.findFirst({ where: { id, brandId: brand.id }, select: { id: true } });
    return own ? done({ briefId: own.id }) : refuse("not_found");
  });
}
