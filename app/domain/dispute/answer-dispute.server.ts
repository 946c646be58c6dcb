import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { moveDispute, partyDispute } from "./load.server.ts";
import { addStatement, dropRepeated, type Evidence } from "./statement.server.ts";
import { otherSide, tell } from "./tell.server.ts";

/**
 * The other side answers, and our staff has the agreed days to rule. The same answer again changes nothing.
 * Refuses: not_allowed, not_found, not_your_turn, too_late, wrong_state, changed_meanwhile.
 */
export function answerDispute(actor: PartyActor, disputeId: string, answer: Evidence): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const dispute = await partyDispute(tx, actor, disputeId);
    if (!dispute) return refuse("not_found");
    if (dispute.openedBy === actor.kind) return refuse("wrong_state");
    const before = dispute.statements.find(({ kind }) => kind === "answered");
    if (before?.authorId === actor.userId && before.text === answer.text) {
      await dropRepeated(tx, answer.files);
      return done(null);
    }
    // At the limit the opener prevails, also in the seconds before the timer says so.
    if (dispute.state === "open" && dispute.dueAt && dispute.dueAt <= now) return refuse("too_late");
    const moved = await moveDispute(tx, now, dispute, "answer");
    if (!moved.ok) return moved;
    await addStatement(tx, now, actor, dispute, "answered", answer);
    await record(tx, now, actor, dealStream(dispute.deal), { type: "dispute.answered" });
    await tell(tx, now, dispute, [otherSide(actor.kind), "admin"], "dispute_answered", {
      by: actor.kind,
      text: answer.text,
      ruleBy: (moved.value ?? now).toISOString(),
    });
    return done(null);
  });
}
