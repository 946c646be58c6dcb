import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { canDoToDeliverable } from "../deal/deliverable.ts";
import { partyDeliverable, type LoadedDeliverable } from "../deal/load.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** A deliverable of this creator that can take a draft now, with its deal locked. */
export async function receivingDeliverable(
  tx: Tx,
  actor: CreatorActor,
  deliverableId: string,
): Promise<Result<LoadedDeliverable>> {
  const item = isUuid(deliverableId) ? await partyDeliverable(tx, actor, deliverableId) : null;
  if (!item) return refuse("not_found");
  if (item.deal.state !== "active") return refuse("not_funded");
  const still = refusalWhileStill(item.deal);
  if (still) return still;
  return canDoToDeliverable(item, "submit_draft") ? done(item) : refuse("wrong_state");
}

/**
 * Whether a draft of this deliverable could be taken now: asked before its files are received, so that nobody
 * fills the disk for somebody else's deal. The verb asks again. Refuses: not_found, not_funded, wrong_state.
 */
export function mayReceiveDraft(actor: CreatorActor, deliverableId: string): Promise<Result> {
  return act(async (tx) => {
    const item = isUuid(deliverableId) ? await partyDeliverable(tx, actor, deliverableId) : null;
    if (!item) return refuse("not_found");
    if (item.deal.state !== "active") return refuse("not_funded");
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    // In review may be this very form, sent a moment ago.
    return item.state === "in_review" || canDoToDeliverable(item, "submit_draft")
      ? done(null)
      : refuse("wrong_state");
  });
}
