import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { closeDispute } from "./close-dispute.server.ts";
import { moveDispute, partyDispute, rulingOf } from "./load.server.ts";
import { addStatement, dropRepeated, type Evidence } from "./statement.server.ts";
import { otherSide, tell } from "./tell.server.ts";

/**
 * A side appeals a ruling, once per dispute; somebody else of our staff decides it. The same words again change nothing.
 * Refuses: not_allowed, not_found, appeal_again, too_late, wrong_state, changed_meanwhile.
 */
export function appealRuling(actor: PartyActor, disputeId: string, appeal: Evidence): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const dispute = await partyDispute(tx, actor, disputeId);
    if (!dispute) return refuse("not_found");
    const before = dispute.statements.find(({ kind }) => kind === "appealed");
    if (before?.authorId === actor.userId && before.text === appeal.text) {
      await dropRepeated(tx, appeal.files);
      return done(null);
    }
    if (before) return refuse("appeal_again");
    // At the limit the ruling counts, also in the seconds before the timer says so.
    if (dispute.state === "ruled" && dispute.dueAt && dispute.dueAt <= now) return refuse("too_late");
    const moved = await moveDispute(tx, now, dispute, "appeal");
    if (!moved.ok) return moved;
    await addStatement(tx, now, actor, dispute, "appealed", appeal);
    await record(tx, now, actor, dealStream(dispute.deal), { type: "dispute.appealed" });
    await tell(tx, now, dispute, [otherSide(actor.kind), "admin"], "dispute_appealed", {
      by: actor.kind,
      text: appeal.text,
      decideBy: (moved.value ?? now).toISOString(),
    });
    return done(null);
  });
}

/**
 * A side accepts the ruling; when both have, it takes effect at once. Accepting twice is accepting once.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function acceptRuling(actor: PartyActor, disputeId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const dispute = await partyDispute(tx, actor, disputeId);
    if (!dispute) return refuse("not_found");
    const own = actor.kind === "brand" ? ("brandAcceptedAt" as const) : ("creatorAcceptedAt" as const);
    if (dispute[own]) return done(null);
    if (dispute.state !== "ruled") return refuse("wrong_state");
    const other = actor.kind === "brand" ? dispute.creatorAcceptedAt : dispute.brandAcceptedAt;
    await record(tx, now, actor, dealStream(dispute.deal), { type: "dispute.accepted" });
    if (!other) {
      await tx.dispute.update({ where: { id: dispute.id }, data: { [own]: now, version: { increment: 1 } } });
      return done(null);
    }
    const data = { [own]: now, closedAt: now, closedHow: "accepted" };
    const moved = await moveDispute(tx, now, dispute, "close", data);
    if (!moved.ok) return moved;
    return closeDispute(tx, now, actor, dispute, { how: "accepted", ruling: rulingOf(dispute) });
  });
}
