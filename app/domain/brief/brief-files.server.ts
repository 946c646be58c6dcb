import { act, db } from "../../db.server.ts";
import type { Actor, BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { isEditable } from "./brief.ts";
import { MOST_BRIEF_FILES } from "./brief-file.ts";
import { brandBrief } from "./load.server.ts";
import { mayOpenBrief } from "./may-open.ts";
import { tiesTo } from "./ties.server.ts";

/** A file that storage has received. The verb makes it the brief's. */
export interface ReceivedBriefFile {
  storageKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}

/**
 * Whether files could be added now: asked before they are received. The verb asks again.
 * Refuses: not_allowed, not_found, wrong_state.
 */
export async function mayReceiveBriefFiles(actor: BrandActor, briefId: string): Promise<Result> {
  if (!can(actor, "brief.write")) return refuse("not_allowed");
  const brief = await db.brief.findFirst({ where: { id: briefId, brandId: actor.brandId } });
  if (!brief) return refuse("not_found");
  return isEditable(brief.state) ? done(null) : refuse("wrong_state");
}

/**
 * Adds received files to a brief that is still written. Refuses: not_allowed, not_found, wrong_state, no_files,
 * too_many_files.
 */
export function addBriefFiles(
  actor: BrandActor,
  briefId: string,
  files: readonly ReceivedBriefFile[],
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (!isEditable(brief.state)) return refuse("wrong_state");
    if (files.length === 0) return refuse("no_files");
    const had = await tx.briefFile.count({ where: { briefId } });
    if (had + files.length > MOST_BRIEF_FILES)
      return refuse("too_many_files", { most: String(MOST_BRIEF_FILES) });
    await tx.briefFile.createMany({
      data: files.map((file) => ({
        ...file,
        size: BigInt(file.size),
        ...{ briefId, uploadedById: actor.userId, createdAt: now },
      })),
    });
    return done(null);
  });
}

/**
 * Takes a file off a brief that is still written. `forgotten` is the key whose bytes no brief names any more, for
 * the caller to remove from storage; null when a copy of the brief still has them. Removing it twice changes
 * nothing. Refuses: not_allowed, not_found (the brief), wrong_state.
 */
export function removeBriefFile(
  actor: BrandActor,
  briefId: string,
  fileId: string,
): Promise<Result<{ forgotten: string | null }>> {
  return act(async (tx) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (!isEditable(brief.state)) return refuse("wrong_state");
    const file = await tx.briefFile.findFirst({ where: { id: fileId, briefId } });
    if (!file) return done({ forgotten: null });
    await tx.briefFile.delete({ where: { id: fileId } });
    const { storageKey } = file;
    const elsewhere = await tx.briefFile.count({ where: { storageKey } });
    return done({ forgotten: elsewhere === 0 ? storageKey : null });
  });
}

/**
 * One file of a brief, for whoever may open the brief's page; its own team and the moderators also before it is
 * public. Null for everybody else.
 */
export async function openBriefFile(actor: Actor, fileId: string, key: string | null) {
  const file = isUuid(fileId)
    ? await db.briefFile.findUnique({ where: { id: fileId }, include: { brief: true } })
    : null;
  if (!file) return null;
  const { brief } = file;
  const own = actor.kind === "brand" && actor.brandId === brief.brandId;
  if (own || can(actor, "listing.moderate")) return file;
  return mayOpenBrief(brief, actor, await tiesTo(db, brief.id, actor, key)) ? file : null;
}
