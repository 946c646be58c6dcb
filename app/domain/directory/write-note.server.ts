import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { visibleCreator } from "./load.server.ts";

const A_MINUTE = 60_000;

/** Keeps a note about a creator for the brand's team; the same text twice within a minute is once. Refuses: not_allowed, not_found. */
export function writeNote(actor: BrandActor, handle: string, text: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    const creator = await visibleCreator(tx, actor, handle);
    if (!creator) return refuse("not_found");
    const note = { brandId: actor.brandId, creatorId: creator.id, authorId: actor.userId, text };
    const since = new Date(now.getTime() - A_MINUTE);
    if (await tx.creatorNote.findFirst({ where: { ...note, createdAt: { gt: since } } })) return done(null);
    await tx.creatorNote.create({ data: { ...note, authorName: actor.name, createdAt: now } });
    return done(null);
  });
}
