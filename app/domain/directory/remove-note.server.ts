import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { refuse, done, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** Removes a note: whoever wrote it, or an owner of the team. Refuses: not_found. */
export function removeNote(actor: BrandActor, noteId: string): Promise<Result> {
  return act(async (tx) => {
    if (!isUuid(noteId)) return refuse("not_found");
    const mine = actor.role === "owner" ? {} : { authorId: actor.userId };
    const { count } = await tx.creatorNote.deleteMany({
      where: { id: noteId, brandId: actor.brandId, ...mine },
    });
    return count > 0 ? done(null) : refuse("not_found");
  });
}
