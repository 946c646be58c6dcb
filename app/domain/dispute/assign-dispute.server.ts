import { act } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { STAFF_ACTS } from "./dispute.ts";
import { lockedDispute } from "./load.server.ts";

/**
 * Somebody of our staff takes a dispute that waits for a ruling, or gives it back. Whoever made the first ruling cannot
 * take its appeal. Refuses: not_allowed, not_found, wrong_state, own_decision, taken_by_other.
 */
export function assignDispute(actor: AdminActor, disputeId: string, take: boolean): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "dispute.rule")) return refuse("not_allowed");
    const dispute = await lockedDispute(tx, disputeId);
    if (!dispute) return refuse("not_found");
    const { assignedToId } = dispute;
    if (take ? assignedToId === actor.userId : assignedToId === null) return done(null);
    if (!STAFF_ACTS.includes(dispute.state)) return refuse("wrong_state");
    if (assignedToId && assignedToId !== actor.userId) {
      const { name } = await tx.user.findUniqueOrThrow({ where: { id: assignedToId } });
      return refuse("taken_by_other", { name });
    }
    if (take && dispute.rulings[0]?.decidedById === actor.userId) return refuse("own_decision");
    await tx.dispute.update({
      where: { id: dispute.id },
      data: {
        assignedToId: take ? actor.userId : null,
        assignedAt: take ? now : null,
        version: { increment: 1 },
      },
    });
    await record(tx, now, actor, dealStream(dispute.deal), {
      type: "dispute.assigned",
      to: take ? actor.name : null,
    });
    return done(null);
  });
}
