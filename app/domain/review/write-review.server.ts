import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, partyDeal } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { lockedWindow, publishWhenDue } from "./publish.server.ts";
import { mayReview, readRatings } from "./review.ts";

export interface ReviewInput {
  dealNumber: number;
  /** Marks by criterion of the side that writes. */
  ratings: Record<string, unknown>;
  text: string;
  /** Of a creator: what the brand alone reads. */
  feedback?: { obstacles: string[]; text: string; named: boolean };
}

async function tellBrandAlone(
  tx: Tx,
  now: Date,
  about: { dealId: string; brandId: string },
  { obstacles, text, named }: NonNullable<ReviewInput["feedback"]>,
): Promise<void> {
  if (obstacles.length === 0 && text === "") return;
  await tx.brandFeedback.create({ data: { ...about, obstacles, text, named, createdAt: now } });
}

/**
 * One side reviews the other, once and for good. When the other has written too, both are published in the same act.
 * The same review sent twice is one. Refuses: not_allowed, not_found, review_sent, review_over.
 */
export function writeReview(actor: PartyActor, input: ReviewInput): Promise<Result> {
  return act(async (tx, now) => {
    if (actor.kind === "brand" && !can(actor, "draft.review")) return refuse("not_allowed");
    const deal = await partyDeal(tx, actor, input.dealNumber);
    const window = deal && (await lockedWindow(tx, deal.id));
    if (!deal || !window) return refuse("not_found");
    const same = { dealId: deal.id, side: actor.kind, authorId: actor.userId, text: input.text };
    if ((await tx.review.count({ where: same })) > 0) return done(null);
    const may = mayReview(window, actor.kind, now);
    if (!may.ok) return refuse(may.code);
    const ratings = readRatings(input.ratings, actor.kind);
    await tx.review.create({ data: { ...same, ratings, createdAt: now } });
    await record(tx, now, actor, dealStream(deal), { type: "review.written", side: actor.kind });
    if (actor.kind === "creator" && input.feedback)
      await tellBrandAlone(tx, now, { dealId: deal.id, brandId: deal.brandId }, input.feedback);
    await publishWhenDue(tx, now, deal, { ...window, written: [...window.written, actor.kind] });
    return done(null);
  });
}
