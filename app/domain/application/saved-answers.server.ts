import { act, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MOST_ANSWERS } from "./saved-answer.ts";

/**
 * Keeps a text under its name, or changes the one with this id. The same name again replaces its text.
 * Refuses: not_found, list_full, name_taken.
 */
export function saveAnswer(
  actor: CreatorActor,
  input: { id?: string | undefined; label: string; text: string },
): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    await tx.$queryRaw`select id from creator where id = ${creatorId}::uuid for update`;
    const { id, label, text } = input;
    const named = await tx.savedAnswer.findUnique({ where: { creatorId_label: { creatorId, label } } });
    const target = id ?? named?.id;
    if (id && named && named.id !== id) return refuse("name_taken");
    if (target) {
      const changed = await tx.savedAnswer.updateMany({
        where: { id: target, creatorId },
        data: { label, text, updatedAt: now },
      });
      return changed.count === 1 ? done(null) : refuse("not_found");
    }
    if ((await tx.savedAnswer.count({ where: { creatorId } })) >= MOST_ANSWERS)
      return refuse("list_full", { most: String(MOST_ANSWERS) });
    await tx.savedAnswer.create({ data: { creatorId, label, text, createdAt: now, updatedAt: now } });
    return done(null);
  });
}

/** Deletes a text; what is gone already stays gone. */
export function deleteAnswer(actor: CreatorActor, id: string): Promise<Result> {
  return act(async (tx) => {
    await tx.savedAnswer.deleteMany({ where: { id, creatorId: actor.creatorId } });
    return done(null);
  });
}

/** The creator's texts by name: at most 20, so the list has no pages. */
export function answersOf(actor: CreatorActor) {
  return db.savedAnswer.findMany({
    where: { creatorId: actor.creatorId },
    orderBy: { label: "asc" },
    select: { id: true, label: true, text: true, updatedAt: true },
  });
}
