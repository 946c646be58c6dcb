import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, type Result } from "../refusal.ts";
import type { DirectoryChoiceInput } from "./choice-form.ts";

/** The creator decides whether brands find them in the directory, and from which price. Unlisting keeps its date. */
export function chooseListing(actor: CreatorActor, choice: DirectoryChoiceInput): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const { listed, priceFrom, currency } = choice;
    const known = await tx.directoryChoice.findUnique({ where: { creatorId }, select: { hiddenAt: true } });
    const hiddenAt = listed ? null : (known?.hiddenAt ?? now);
    const data = { hiddenAt, priceFrom, currency, updatedAt: now };
    await tx.directoryChoice.upsert({ where: { creatorId }, create: { creatorId, ...data }, update: data });
    return done(null);
  });
}
