import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { FEWEST_COMMENTS, sampleOf } from "./comment-sample.ts";

export interface SeenOfAccount {
  /** Null where none were given: what was counted before stays. */
  comments: readonly string[] | null;
  following: number | null;
}

/**
 * Counts a sample of comments and keeps the counts with the numbers of one day, in place of an older sample; the
 * comments are not kept. Applications that were sent keep what they were sent with. Refuses: not_found, comments_few,
 * comments_nothing.
 */
export function recordComments(
  actor: CreatorActor,
  snapshotId: string,
  { comments, following }: SeenOfAccount,
): Promise<Result> {
  return act(async (tx) => {
    if (comments === null && following === null) return refuse("comments_nothing");
    const [own] = await tx.$queryRaw<unknown[]>`
      select s.id from stat_snapshot s join social_account a on a.id = s.account_id
      where s.id = ${snapshotId}::uuid and a.creator_id = ${actor.creatorId}::uuid and a.removed_at is null
      for update of s`;
    if (!own) return refuse("not_found");
    const sample = comments && sampleOf(comments);
    if (comments && !sample)
      return refuse("comments_few", { least: String(FEWEST_COMMENTS), found: String(comments.length) });
    const data = {
      ...(following === null ? {} : { following }),
      ...(sample && {
        ...{ commentsSampled: sample.sampled, commentsLow: sample.lowPercent },
        commentsIdentical: sample.identicalPercent,
      }),
    };
    await tx.statEvidence.upsert({ where: { snapshotId }, create: { snapshotId, ...data }, update: data });
    return done(null);
  });
}
