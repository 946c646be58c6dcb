import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, partyDeal } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

/**
 * The side that is reviewed answers once, for everybody to read. The same reply twice is one. Refuses: not_allowed,
 * not_found, review_sealed, already_replied.
 */
export function replyToReview(
  actor: PartyActor,
  { dealNumber, reply }: { dealNumber: number; reply: string },
): Promise<Result> {
  return act(async (tx, now) => {
    if (actor.kind === "brand" && !can(actor, "draft.review")) return refuse("not_allowed");
    const deal = await partyDeal(tx, actor, dealNumber);
    if (!deal) return refuse("not_found");
    const side = actor.kind === "brand" ? "creator" : "brand";
    const about = { dealId_side: { dealId: deal.id, side } } as const;
    const review = await tx.review.findUnique({ where: about, include: { window: true } });
    if (!review || review.removedAt) return refuse("not_found");
    if (!review.window.publishedAt) return refuse("review_sealed");
    if (review.reply === reply) return done(null);
    const taken = await tx.review.updateMany({
      where: { id: review.id, reply: null },
      data: { reply, repliedAt: now },
    });
    if (taken.count !== 1) return refuse("already_replied");
    await record(tx, now, actor, dealStream(deal), { type: "review.replied", side: actor.kind });
    return done(null);
  });
}
