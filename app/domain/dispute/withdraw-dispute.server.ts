import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { closeDispute } from "./close-dispute.server.ts";
import { moveDispute, partyDispute } from "./load.server.ts";

/**
 * Whoever opened it takes it back before a ruling: the deal goes on as it was, and every limit has moved on by the time
 * that it stood still. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function withdrawDispute(actor: PartyActor, disputeId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const dispute = await partyDispute(tx, actor, disputeId);
    if (!dispute) return refuse("not_found");
    if (dispute.openedBy !== actor.kind) return refuse("wrong_state");
    if (dispute.closedHow === "withdrawn") return done(null);
    const moved = await moveDispute(tx, now, dispute, "withdraw", { closedAt: now, closedHow: "withdrawn" });
    if (!moved.ok) return moved;
    return closeDispute(tx, now, actor, dispute, { how: "withdrawn", ruling: null });
  });
}
