import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { digestOf } from "../audit/digest.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { snapshotProblems } from "./snapshot.ts";
import { engagementBps, snapshotNumbers, type SnapshotNumbers } from "./stats.ts";

const A_MINUTE = 60_000;

/** The same numbers again within a minute: a form that was sent twice. */
async function sentTwice(
  tx: Tx,
  now: Date,
  accountId: string,
  numbers: SnapshotNumbers,
): Promise<string | null> {
  const latest = await tx.statSnapshot.findFirst({ where: { accountId }, orderBy: { takenAt: "desc" } });
  if (!latest || now.getTime() - latest.takenAt.getTime() > A_MINUTE) return null;
  return digestOf(snapshotNumbers.parse(latest)) === digestOf(numbers) ? latest.id : null;
}

/**
 * Keeps what an account's numbers are now, as the creator reports them. Never changes an earlier snapshot.
 * The engagement rate is computed, not typed. Refuses: not_found, stats_invalid.
 */
export function recordStats(
  actor: CreatorActor,
  accountId: string,
  numbers: SnapshotNumbers,
): Promise<Result<{ snapshotId: string }>> {
  return act(async (tx, now) => {
    const owned = await tx.$queryRaw<{ id: string }[]>`
      select id from social_account
      where id = ${accountId}::uuid and creator_id = ${actor.creatorId}::uuid and removed_at is null for update`;
    if (owned.length === 0) return refuse("not_found");
    const rate = engagementBps(numbers, numbers.engagementDenominator);
    const problem = snapshotProblems(numbers)[0];
    if (problem || rate === null) return refuse("stats_invalid", { problem: problem?.sentence ?? "" });
    const known = await sentTwice(tx, now, accountId, numbers);
    if (known) return done({ snapshotId: known });
    const made = await tx.statSnapshot.create({
      data: { ...numbers, accountId, takenAt: now, engagementBps: rate, provenance: "self_reported" },
      select: { id: true },
    });
    return done({ snapshotId: made.id });
  });
}
