import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeliverable } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { checklistAt, decideDraft } from "./decide-draft.server.ts";
import { tellReturned } from "./override.server.ts";

/**
 * The review limit passed and the caption does not disclose. The brand's silence never waives the law, nor does it
 * cost the creator a round: the draft goes back with the fix, and both are told.
 */
export async function returnDraft(
  tx: Tx,
  now: Date,
  item: LoadedDeliverable,
  draft: { version: number; caption: string },
  fix: string,
): Promise<Result> {
  const moved = await moveDeliverable(tx, now, item, "return_draft", item.deal.body.policy);
  if (!moved.ok) return moved;
  const decided = await decideDraft(tx, item.id, draft.version, {
    decision: "changes_requested",
    decidedById: null,
    decidedAt: now,
    feedback: `The caption must say that it is an ad: ${fix}.`,
    checklist: checklistAt(item, draft.caption),
  });
  if (!decided) return refuse("changed_meanwhile");
  const event = { type: "disclosure.returned", deliverable: item.label, what: "draft", fix } as const;
  await record(tx, now, SYSTEM, dealStream(item.deal), event);
  await tellReturned(tx, now, item, "draft", fix, moved.value.dueAt ?? now);
  return done(null);
}
