import { act } from "#app/db.server.ts";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealStream, lockedDeal } from "#app/domain/deal/load.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { canRetry } from "./payout.ts";

/**
 * An admin tries a payout again that was plainly refused, after its cause was put right: nothing of it can have left. One
 * whose outcome is not known, or that was given up because it is paid some other way, takes two people (`propose`).
 * Refuses: not_allowed, not_found, wrong_state.
 */
export function retryPayout(actor: AdminActor, payoutId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    const known = isUuid(payoutId) ? await tx.payout.findUnique({ where: { id: payoutId } }) : null;
    if (!known) return refuse("not_found");
    const deal = await lockedDeal(tx, known.dealId);
    const payout = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
    if (!canRetry(payout)) return refuse("wrong_state");
    // What was said of the last try is over: until the next one the creator reads when it is sent.
    const again = { state: "scheduled" as const, leaseUntil: null, failureCode: null, failureMessage: null };
    await tx.payout.update({ where: { id: payoutId }, data: again });
    const sum = { amount: String(payout.amount), currency: payout.currency };
    await record(tx, now, actor, dealStream(deal), { type: "money.retried", ...sum });
    await enqueue(tx, "payout.send", { payoutId });
    return done(null);
  });
}
