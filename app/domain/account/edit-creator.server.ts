import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { CreatorSettings } from "./creator-profile.ts";

/** Changes what the creator says of themselves. Applications keep what they froze. Refuses: handle_taken. */
export function editCreator(actor: CreatorActor, settings: CreatorSettings): Promise<Result> {
  return act(async (tx) => {
    const changed = await tx.$queryRaw<{ id: string }[]>`
      update creator set handle = ${settings.handle}
      where id = ${actor.creatorId}::uuid
        and not exists (select 1 from creator other
                        where other.handle = ${settings.handle} and other.id <> ${actor.creatorId}::uuid)
      returning id`;
    if (changed.length === 0) return refuse("handle_taken");
    await tx.creator.update({ where: { id: actor.creatorId }, data: settings, select: { id: true } });
    return done(null);
  });
}
