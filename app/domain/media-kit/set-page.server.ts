import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, type Result } from "../refusal.ts";
import type { PageInput } from "./kit-forms.ts";

/** Chooses who may see the creator's page. A page for brands only is never for search engines. */
export function setPage(actor: CreatorActor, { visibility, indexable }: PageInput): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const data = { visibility, indexable: visibility === "public" && indexable, updatedAt: now };
    await tx.creatorPage.upsert({ where: { creatorId }, create: { creatorId, ...data }, update: data });
    return done(null);
  });
}
