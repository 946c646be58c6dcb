import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealHref, dealNames, dealStream, partyDeliverable } from "../deal/load.server.ts";
import { roundsOf } from "../deal/deliverable.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { openComments, versionsHref } from "./comment-draft.server.ts";
import { checklistAt, decideDraft, decidedBefore, newestDraft } from "./decide-draft.server.ts";

export interface ChangesInput {
  deliverableId: string;
  /** The version that was on the screen: a newer draft is not judged unseen. */
  version: number;
  feedback: string;
  /** Keys of the checklist that the reviewer ticked. */
  ticks?: string[];
}

/**
 * The brand asks for changes, which uses a revision round; the comments that are open go with it. The same again
 * changes nothing.
 * Refuses: not_allowed, reason_needed, not_found, too_late, rounds_used, wrong_state, changed_meanwhile.
 */
export function requestChanges(actor: BrandActor, input: ChangesInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "draft.review")) return refuse("not_allowed");
    if (input.feedback.trim() === "") return refuse("reason_needed");
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    const { version, feedback } = input;
    const same = { decision: "changes_requested", decidedById: actor.userId, feedback } as const;
    if (await decidedBefore(tx, item.id, version, same)) return done(null);
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    // At the limit the draft counts as approved, also in the seconds before the timer says so.
    if (item.state === "in_review" && item.dueAt && item.dueAt <= now) return refuse("too_late");
    const moved = await moveDeliverable(tx, now, item, "request_changes", item.deal.body.policy);
    if (!moved.ok) return moved;
    const checklist = checklistAt(item, (await newestDraft(tx, item.id))?.caption ?? "", input.ticks);
    const decided = await decideDraft(tx, item.id, version, { ...same, decidedAt: now, checklist });
    if (!decided) return refuse("changed_meanwhile");
    const carried = await openComments(tx, item.id, version);
    const round = moved.value.roundsUsed;
    await record(tx, now, actor, dealStream(item.deal), {
      type: "draft.changes_requested",
      deliverable: item.label,
      version,
      round,
    });
    await notify(tx, now, {
      to: { creatorId: item.deal.creatorId },
      kind: "changes_requested",
      data: {
        ...dealNames(item.deal),
        deliverable: item.label,
        version,
        feedback,
        dueAt: (moved.value.dueAt ?? now).toISOString(),
        round,
        rounds: roundsOf(item, item.deal.body.policy),
        ...(carried.open > 0 ? carried : {}),
      },
      href: carried.open > 0 ? versionsHref(item, version) : dealHref(item.deal),
      dealId: item.dealId,
    });
    return done(null);
  });
}
