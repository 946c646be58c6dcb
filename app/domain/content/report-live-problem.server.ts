import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealHref, dealNames, dealStream, partyDeliverable } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";

/**
 * The live post is not as agreed: the creator reads why and sends the link again when it is mended. The same
 * problem again changes nothing.
 * Refuses: not_allowed, reason_needed, not_found, too_late, wrong_state, changed_meanwhile.
 */
export function reportLiveProblem(
  actor: BrandActor,
  input: { deliverableId: string; problem: string },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "live.confirm")) return refuse("not_allowed");
    const problem = input.problem.trim();
    if (!problem) return refuse("reason_needed");
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    const told = await tx.livePost.findFirst({
      where: { deliverableId: item.id },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    });
    if (item.state === "live_due" && told?.problem === problem) return done(null);
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    // At the limit the post counts as accepted, also in the seconds before the timer says so.
    if (item.state === "live_check" && item.dueAt && item.dueAt <= now) return refuse("too_late");
    const moved = await moveDeliverable(tx, now, item, "report_problem", item.deal.body.policy);
    if (!moved.ok) return moved;
    await tx.livePost.updateMany({
      where: { deliverableId: item.id, confirmedAt: null, problemAt: null },
      data: { problem, problemAt: now },
    });
    await record(tx, now, actor, dealStream(item.deal), {
      type: "live.problem",
      deliverable: item.label,
      problem,
    });
    await notify(tx, now, {
      to: { creatorId: item.deal.creatorId },
      kind: "live_problem",
      data: {
        ...dealNames(item.deal),
        deliverable: item.label,
        problem,
        dueAt: (moved.value.dueAt ?? now).toISOString(),
      },
      href: dealHref(item.deal),
      dealId: item.dealId,
    });
    return done(null);
  });
}
