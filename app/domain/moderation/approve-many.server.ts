import { db } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, sentenceOf, type Result } from "../refusal.ts";
import { decideListing } from "./decide-listing.server.ts";
import { findings } from "./finding.ts";

export interface BulkOutcome {
  reviewId: string;
  title: string;
  approved: boolean;
  /** Why not, in a sentence; empty when it was approved. */
  why: string;
}

export const MOST_AT_ONCE = 50;

/**
 * Approves the listings that were chosen, each in a transaction of its own; one that has findings is left for a
 * look of its own. Says for each what became of it. Refuses: not_allowed.
 */
export async function approveMany(
  actor: AdminActor,
  reviewIds: readonly string[],
): Promise<Result<BulkOutcome[]>> {
  if (!can(actor, "listing.moderate")) return refuse("not_allowed");
  const rows = await db.listingReview.findMany({
    where: { id: { in: [...new Set(reviewIds)].slice(0, MOST_AT_ONCE) } },
    include: { brief: { select: { title: true } } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  const outcomes: BulkOutcome[] = [];
  for (const { id: reviewId, brief, findings: stored } of rows) {
    const found = findings.parse(stored).length;
    const why =
      found > 0
        ? `It has ${found === 1 ? "a finding" : `${found} findings`}: look at it by itself.`
        : await decideListing(actor, reviewId, { decision: "approved", reason: "" }).then((result) =>
            result.ok ? "" : sentenceOf(result),
          );
    outcomes.push({ reviewId, title: brief.title, approved: why === "", why });
  }
  return done(outcomes);
}
