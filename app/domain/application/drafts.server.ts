import { act, db } from "../../db.server.ts";
import { promisedSql, readExclusivities, type StoredExclusivity } from "../competition/own-work.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isEmptyDraft, readDraft, type ApplicationDraftFields } from "./draft.ts";

/**
 * Keeps what a creator has typed for a brief; an empty one is forgotten. After they applied nothing is kept: a
 * save that was on its way when the application was sent must not bring the draft back. Refuses: not_found.
 */
export function saveDraft(
  actor: CreatorActor,
  slug: string,
  fields: ApplicationDraftFields,
): Promise<Result<{ savedAt: Date }>> {
  return act(async (tx, now) => {
    const brief = await tx.brief.findFirst({
      where: { slug, state: { in: ["published", "paused"] } },
      select: { id: true },
    });
    if (!brief) return refuse("not_found");
    const own = { creatorId: actor.creatorId, briefId: brief.id };
    const sent = await tx.application.count({ where: own });
    if (sent > 0 || isEmptyDraft(fields)) {
      await tx.applicationDraft.deleteMany({ where: own });
      return done({ savedAt: now });
    }
    const parts = { fields, savedAt: now };
    await tx.applicationDraft.upsert({
      where: { creatorId_briefId: own },
      create: { ...own, ...parts },
      update: parts,
    });
    return done({ savedAt: now });
  });
}

/** What the apply form starts with: the creator's draft for the brief and their saved answers. One statement. */
export async function applyAids(actor: CreatorActor, briefId: string) {
  const [row] = await db.$queryRaw<
    {
      fields: unknown;
      savedAt: Date | null;
      answers: { id: string; label: string; text: string }[];
      promised: StoredExclusivity[];
      portfolio: { id: string; title: string; brandName: string }[];
    }[]
  >`
    select d.fields, d.saved_at as "savedAt", (
      select coalesce(json_agg(json_build_object('id', id, 'label', label, 'text', text) order by label), '[]'::json)
      from saved_answer where creator_id = ${actor.creatorId}::uuid) as answers,
      ${promisedSql(actor)} as promised, (
      select coalesce(json_agg(json_build_object('id', id, 'title', title, 'brandName', brand_name) order by position, id), '[]'::json)
      from portfolio_item where creator_id = ${actor.creatorId}::uuid and sponsored) as portfolio
    from (select) one left join application_draft d
      on d.creator_id = ${actor.creatorId}::uuid and d.brief_id = ${briefId}::uuid`;
  const fields = row?.savedAt ? readDraft(row.fields) : null;
  return {
    draft: row?.savedAt && fields ? { fields, savedAt: row.savedAt } : null,
    answers: row?.answers ?? [],
    /** Sponsored pieces of the creator's portfolio, to send with the application. */
    portfolio: row?.portfolio ?? [],
    /** What the creator promised in deals, for the warning about a clash. */
    promised: readExclusivities(row?.promised ?? []),
  };
}

/** Drafts for briefs that still take applications, the last written first: ten at most. */
export async function openDrafts(actor: CreatorActor) {
  const rows = await db.$queryRaw<
    { slug: string; title: string; brandName: string; savedAt: Date; applyBy: Date | null }[]
  >`
    select b.slug, b.title, br.name as "brandName", d.saved_at as "savedAt", b.apply_by as "applyBy"
    from application_draft d join brief b on b.id = d.brief_id join brand br on br.id = b.brand_id
    where d.creator_id = ${actor.creatorId}::uuid and b.state = 'published' and b.apply_by > app_now()
    order by d.saved_at desc, d.brief_id limit 10`;
  return rows;
}
