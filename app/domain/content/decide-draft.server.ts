import type { Prisma, Tx } from "../../db.server.ts";
import type { LoadedDeliverable } from "../deal/load.server.ts";
import { agreedOf, checklistOf, decideChecklist } from "./checklist.ts";

/** The newest draft of a deliverable; null before the first one. */
export const newestDraft = (tx: Tx, deliverableId: string) =>
  tx.draft.findFirst({ where: { deliverableId }, orderBy: { version: "desc" } });

/** The checklist of a draft as it stands at the decision, with what the reviewer ticked. */
export const checklistAt = (item: LoadedDeliverable, caption: string, ticked: readonly string[] = []) =>
  decideChecklist(checklistOf(agreedOf(item.deal.body), caption), ticked);

/** Writes the decision on one draft version, once, and only while it is the newest. False when it is not. */
export async function decideDraft(
  tx: Tx,
  deliverableId: string,
  version: number,
  decision: Prisma.DraftUncheckedUpdateManyInput,
): Promise<boolean> {
  const newest = await newestDraft(tx, deliverableId);
  if (newest?.version !== version) return false;
  const decided = await tx.draft.updateMany({
    where: { deliverableId, version, decision: null },
    data: decision,
  });
  return decided.count === 1;
}

/** Whether this very decision on this version was made before: the same form sent twice. */
export async function decidedBefore(
  tx: Tx,
  deliverableId: string,
  version: number,
  decision: { decision: "approved" | "changes_requested"; decidedById: string; feedback?: string },
): Promise<boolean> {
  return (await tx.draft.count({ where: { deliverableId, version, ...decision } })) > 0;
}
