import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { noteDetected } from "../competition/note-work.server.ts";
import { snapshotProblems } from "../account/snapshot.ts";
import { notePosts } from "../brand-safety/note-posts.server.ts";
import { engagementBps } from "../account/stats.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { mergeImport } from "./merge.ts";
import { numbersBefore } from "./numbers-before.server.ts";
import { exportReading, type ExportReading } from "./reading.ts";
import { instantOfReading } from "./taken-at.ts";

async function keepPoints(tx: Tx, accountId: string, points: ExportReading["points"]): Promise<void> {
  if (points.length === 0) return;
  const days = points.map((point) => point.day);
  const followers = points.map((point) => point.followers);
  await tx.$executeRaw`
    insert into follower_point (account_id, day, followers)
    select ${accountId}::uuid, d, f from unnest(${days}::date[], ${followers}::int[]) as p(d, f)
    on conflict (account_id, day) do update set followers = excluded.followers`;
}

/** The new snapshot; null when the export speaks of a time before the newest numbers. */
async function keepSnapshot(
  tx: Tx,
  now: Date,
  accountId: string,
  reading: ExportReading,
): Promise<Result<{ snapshotId: string | null }>> {
  const before = await numbersBefore(tx, accountId);
  const takenAt = instantOfReading(reading.day, now);
  if (before && takenAt <= before.takenAt)
    return reading.points.length + reading.sponsored.length + reading.captions.length > 0
      ? done({ snapshotId: null })
      : refuse("export_old", { day: reading.day });
  const merged = mergeImport(reading.values, before);
  if (!merged) return refuse("numbers_first");
  const { numbers, fieldProvenance, fieldDates } = merged;
  const problem = snapshotProblems(numbers)[0];
  const rate = engagementBps(numbers, numbers.engagementDenominator);
  if (problem || rate === null) return refuse("stats_invalid", { problem: problem?.sentence ?? "" });
  const made = await tx.statSnapshot.create({
    data: {
      ...{ ...numbers, accountId, takenAt, engagementBps: rate, provenance: "imported" },
      ...{ fieldProvenance, fieldDates },
    },
    select: { id: true },
  });
  return done({ snapshotId: made.id });
}

/** Posts that say that they are an ad, as past sponsored work. */
const keepSponsored = (tx: Tx, now: Date, creatorId: string, accountId: string, reading: ExportReading) =>
  noteDetected(
    tx,
    now,
    creatorId,
    reading.sponsored.map(({ day, post, url, ...found }) => ({
      ...{ accountId, post, url, platform: reading.platform, found: [found] },
      publishedOn: new Date(`${day}T00:00:00Z`),
    })),
  );

/** The words of posts, for the report on brand safety. */
const keepCaptions = (tx: Tx, now: Date, creatorId: string, accountId: string, reading: ExportReading) =>
  notePosts(
    tx,
    now,
    creatorId,
    "imported",
    reading.captions.map(({ day, ...post }) => ({
      ...{ ...post, accountId, platform: reading.platform },
      publishedOn: new Date(`${day}T00:00:00Z`),
    })),
  );

/**
 * Records what was read: one snapshot as of the export's last day, the followers of each day that it names, and the
 * posts that say that they are an ad.
 * Twice is the same as once. Refuses: not_found, export_old, numbers_first, stats_invalid.
 */
export function confirmImport(actor: CreatorActor, importId: string): Promise<Result<{ accountId: string }>> {
  return act(async (tx, now) => {
    const [found] = await tx.$queryRaw<{ account_id: string; reading: unknown; confirmed_at: Date | null }[]>`
      select i.account_id, i.reading, i.confirmed_at from stat_import i join social_account a on a.id = i.account_id
      where i.id = ${importId}::uuid and a.creator_id = ${actor.creatorId}::uuid and a.removed_at is null
      for update of i, a`;
    if (!found) return refuse("not_found");
    if (found.confirmed_at) return done({ accountId: found.account_id });
    const reading = exportReading.parse(found.reading);
    const kept = await keepSnapshot(tx, now, found.account_id, reading);
    if (!kept.ok) return kept;
    await keepPoints(tx, found.account_id, reading.points);
    await keepSponsored(tx, now, actor.creatorId, found.account_id, reading);
    await keepCaptions(tx, now, actor.creatorId, found.account_id, reading);
    // The words stand with their posts now, where the creator can remove them; the reading need not keep them.
    await tx.statImport.update({
      where: { id: importId },
      data: { confirmedAt: now, reading: { ...reading, captions: [] } },
      select: { id: true },
    });
    return done({ accountId: found.account_id });
  });
}
