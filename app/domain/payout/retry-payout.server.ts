import { act } from "#app/db.server.ts";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";

/**
 * An admin tries a payout again that was plainly refused, after its cause was put right: nothing of it can have left. One
 * whose outcome is not known takes two people (`propose`). Refuses: not_allowed, not_found, wrong_state.
 */
export function retryPayout(actor: AdminActor, payoutId: string): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    const payout = await tx.payout.findUnique({ where: { id: payoutId } });
    if (!payout) return refuse("not_found");
    const moved = await tx.payout.updateMany({
      where: { id: payoutId, state: "failed" },
      data: { state: "scheduled", leaseUntil: null },
    });
    if (moved.count === 0) return refuse("wrong_state");
    await enqueue(tx, "payout.send", { payoutId });
    return done(null);
  });
}
