import type { Tx } from "../../db.server.ts";
import type { DeliverableState } from "../deal/deliverable.ts";

/**
 * A draft or a post that waited for the brand's decision gets the ruling's: nothing stays undecided behind it. Called with
 * the work as it was before it moved.
 */
export async function decideUnderRuling(
  tx: Tx,
  now: Date,
  { id, state }: { id: string; state: DeliverableState },
  { accepted, reason }: { accepted: boolean; reason: string | null },
): Promise<void> {
  if (state === "in_review")
    await tx.draft.updateMany({
      where: { deliverableId: id, decision: null },
      data: accepted
        ? { decision: "approved", decidedAt: now }
        : { decision: "changes_requested", decidedAt: now, feedback: reason },
    });
  if (state === "live_check")
    await tx.livePost.updateMany({
      where: { deliverableId: id, confirmedAt: null, problemAt: null },
      data: accepted ? { confirmedAt: now } : { problem: reason, problemAt: now },
    });
}
