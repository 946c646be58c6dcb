import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { randomSuffix } from "../account/random-suffix.server.ts";
import { slugify } from "../account/slug.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { readBriefDetails } from "./brief-details.ts";
import { inputOf, storedBrief } from "./brief-input.ts";
import { readEligibility } from "./eligibility.ts";
import { brandBrief, type LoadedBrief } from "./load.server.ts";

const TITLE_LIMIT = 120;
const WORD = "Copy of ";

/** What a copy begins with: the same words, fees and rules; every date is to be chosen anew. */
function copyOf(brief: LoadedBrief) {
  const input = inputOf({
    ...brief,
    details: readBriefDetails(brief.details),
    eligibility: readEligibility(brief.eligibility),
  });
  const title = brief.title.startsWith(WORD) ? brief.title : WORD + brief.title;
  return storedBrief({
    ...input,
    title: title.slice(0, TITLE_LIMIT),
    applyBy: null,
    publishAt: null,
    deliverables: input.deliverables.map((line) => ({
      ...line,
      ...{ publishFrom: null, publishTo: null, draftBy: null },
    })),
  });
}

/**
 * Makes a new draft from one of the brand's briefs, in whatever state that is, with its files. `id` is the
 * copy's, made by the page, so that a form sent twice makes one copy.
 * Refuses: not_allowed, not_found (the brief, or the id is another brand's).
 */
export function duplicateBrief(
  actor: BrandActor,
  { briefId, id }: { briefId: string; id: string },
): Promise<Result<{ briefId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    const { brief: stored, deliverables } = copyOf(brief);
    const slug = `${slugify(stored.title, "brief")}-${randomSuffix()}`;
    const made = await tx.brief.createMany({
      data: [
        {
          ...stored,
          ...{ id, slug, brandId: brief.brandId },
          ...{ createdById: actor.userId, savedById: actor.userId, createdAt: now, updatedAt: now },
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 1) {
      await tx.briefDeliverable.createMany({ data: deliverables.map((line) => ({ ...line, briefId: id })) });
      const files = await tx.briefFile.findMany({ where: { briefId }, omit: { id: true } });
      await tx.briefFile.createMany({ data: files.map((file) => ({ ...file, briefId: id })) });
    }
    const own = await tx.brief.findFirst({ where: { id, brandId: brief.brandId }, select: { id: true } });
    return own ? done({ briefId: own.id }) : refuse("not_found");
  });
}
