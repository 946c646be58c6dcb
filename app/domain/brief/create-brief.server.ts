import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { randomSuffix } from "../account/random-suffix.server.ts";
import { slugify } from "../account/slug.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { storedBrief } from "./brief-input.ts";
import { fromTemplate, templateOf } from "./templates.ts";

/**
 * Starts a draft that begins with what the brand says of itself, and with a template's words when it names one. `id`
 * comes from the form, so that a form sent twice makes one draft. Refuses: not_allowed, not_found (the id is another brand's).
 */
export function createBrief(
  actor: BrandActor,
  { id, title, template }: { id: string; title: string; template?: string },
): Promise<Result<{ briefId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brand = await tx.brand.findUniqueOrThrow({ where: { id: actor.brandId } });
    const about = { background: brand.background, values: brand.values };
    const { brief: begun, deliverables } = storedBrief(fromTemplate(templateOf(template), about));
    const made = await tx.brief.createMany({
      data: [
        {
          ...begun,
          id,
          title,
          brandId: brand.id,
          slug: `${slugify(title, "brief")}-${randomSuffix()}`,
          createdById: actor.userId,
          createdAt: now,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 1)
      await tx.briefDeliverable.createMany({ data: deliverables.map((line) => ({ ...line, briefId: id })) });
    const own = await tx.brief.findFirst({ where: { id, brandId: brand.id }, select: { id: true } });
    return own ? done({ briefId: own.id }) : refuse("not_found");
  });
}
