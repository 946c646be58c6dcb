import { act, db } from "../../db.server.ts";
import type { Actor, CreatorActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { dropFile, type StoredUpload } from "./kept-file.server.ts";

/** Files of one kind that a creator can have at once. */
const MOST_FILES = 6;

/**
 * Keeps a screenshot of the platform's statistics with the numbers that it proves; self-reported numbers become
 * numbers from a screenshot. Refuses: not_found, kit_full.
 */
export function addEvidence(
  actor: CreatorActor,
  snapshotId: string,
  file: StoredUpload,
): Promise<Result<{ fileId: string; accountId: string }>> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const [found] = await tx.$queryRaw<{ accountId: string }[]>`
      select s.account_id as "accountId" from stat_snapshot s join social_account a on a.id = s.account_id
      where s.id = ${snapshotId}::uuid and a.creator_id = ${creatorId}::uuid and a.removed_at is null for update of s`;
    if (!found) return refuse("not_found");
    const same = await tx.creatorFile.findFirst({ where: { snapshotId, sha256: file.sha256 } });
    // A form sent twice: the second copy of the bytes is not needed, and says so by the same answer.
    if (same) return refuse("file_known");
    if ((await tx.creatorFile.count({ where: { snapshotId } })) >= MOST_FILES)
      return refuse("kit_full", { most: String(MOST_FILES) });
    const data = { ...file, size: BigInt(file.size), creatorId, snapshotId, createdAt: now };
    const made = await tx.creatorFile.create({
      data: { ...data, purpose: "evidence" },
      select: { id: true },
    });
    await tx.statSnapshot.updateMany({
      where: { id: snapshotId, provenance: "self_reported" },
      data: { provenance: "screenshot" },
    });
    return done({ fileId: made.id, accountId: found.accountId });
  });
}

/** Keeps a document that shows who the creator is. Refuses: file_known, kit_full, wrong_state while it is reviewed. */
export function addIdentityFile(
  actor: CreatorActor,
  file: StoredUpload,
): Promise<Result<{ fileId: string }>> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    await tx.$queryRaw`select 1 from creator where id = ${creatorId}::uuid for update`;
    const known = await tx.creatorFile.findMany({ where: { creatorId, purpose: "identity" } });
    if (known.some((one) => one.sha256 === file.sha256)) return refuse("file_known");
    if (known.length >= MOST_FILES) return refuse("kit_full", { most: String(MOST_FILES) });
    const data = { ...file, size: BigInt(file.size), creatorId, createdAt: now };
    const made = await tx.creatorFile.create({
      data: { ...data, purpose: "identity" },
      select: { id: true },
    });
    return done({ fileId: made.id });
  });
}

/** Takes back a document or a screenshot. Not while a request waits with it. Refuses: not_found, wrong_state. */
export function removeCreatorFile(actor: CreatorActor, fileId: string): Promise<Result> {
  return act(async (tx) => {
    const { creatorId } = actor;
    await tx.$queryRaw`select 1 from creator where id = ${creatorId}::uuid for update`;
    const file = await tx.creatorFile.findFirst({
      where: { id: fileId, creatorId, purpose: { in: ["identity", "evidence"] } },
    });
    if (!file) return refuse("not_found");
    if ((await tx.vetting.count({ where: { creatorId, state: "requested" } })) > 0)
      return refuse("wrong_state");
    await dropFile(tx, fileId);
    const { snapshotId } = file;
    if (snapshotId && (await tx.creatorFile.count({ where: { snapshotId } })) === 0)
      await tx.statSnapshot.updateMany({
        where: { id: snapshotId, provenance: "screenshot" },
        data: { provenance: "self_reported" },
      });
    return done(null);
  });
}

/**
 * A creator's file that this person may read, or null. Evidence and identity: the creator and the staff who vet.
 * Pictures of the portfolio: whoever may see the page.
 */
export async function readableCreatorFile(actor: Actor, fileId: string) {
  if (!isUuid(fileId)) return null;
  const file = await db.creatorFile.findUnique({
    where: { id: fileId },
    include: { creator: { select: { page: { select: { visibility: true } } } } },
  });
  if (!file) return null;
  const own = actor.kind === "creator" && actor.creatorId === file.creatorId;
  if (own || can(actor, "vetting.decide")) return file;
  if (file.purpose !== "portfolio") return null;
  const seen = file.creator.page?.visibility === "public" || actor.kind === "brand" || actor.kind === "admin";
  return seen ? file : null;
}
