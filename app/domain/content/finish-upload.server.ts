import { act, db } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { CreatorActor } from "../access/actor.ts";
import { ownDeals } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { UPLOAD_HOURS } from "./draft-files.ts";
import type { ReceivedFile } from "./submit-draft.server.ts";

/** An upload is a person's own, for a deliverable of theirs. */
const own = (actor: CreatorActor, deliverableId: string, id: string) => ({
  ...{ id, deliverableId, uploadedById: actor.userId },
  deliverable: { deal: ownDeals(actor) },
});

/** One upload of this person for this deliverable; null when there is none or it is somebody else's. */
export async function ownUpload(actor: CreatorActor, deliverableId: string, id: string) {
  if (!isUuid(deliverableId) || !isUuid(id)) return null;
  return db.draftUpload.findFirst({ where: own(actor, deliverableId, id) });
}
export type OwnUpload = NonNullable<Awaited<ReturnType<typeof ownUpload>>>;

/** What waits for the next draft of a deliverable, in the order it was chosen. One SQL statement. */
export function waitingUploads(actor: CreatorActor, deliverableId: string) {
  return db.draftUpload.findMany({
    where: { deliverableId, uploadedById: actor.userId, deliverable: { deal: ownDeals(actor) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** A file is whole, was looked at and is stored: it waits for its draft. Refuses: not_found, changed_meanwhile. */
export function finishUpload(
  actor: CreatorActor,
  upload: { deliverableId: string; id: string },
  file: ReceivedFile,
): Promise<Result> {
  return act(async (tx, now) => {
    const waiting = await tx.draftUpload.findFirst({ where: own(actor, upload.deliverableId, upload.id) });
    if (!waiting) return refuse("not_found");
    const { storageKey, name, mime, size, sha256 } = file;
    const finished = await tx.draftUpload.updateMany({
      where: { id: waiting.id, storageKey: null },
      data: {
        ...{ storageKey, name, mime, storedSize: BigInt(size), sha256 },
        expiresAt: hoursAfter(now, UPLOAD_HOURS),
      },
    });
    return finished.count === 1 ? done(null) : refuse("changed_meanwhile");
  });
}

/** A file is not wanted any more: what has arrived of it goes. Dropping it twice is once. Refuses: not_found. */
export function dropUpload(
  actor: CreatorActor,
  upload: { deliverableId: string; id: string },
): Promise<Result> {
  return act(async (tx) => {
    const waiting = await tx.draftUpload.findFirst({ where: own(actor, upload.deliverableId, upload.id) });
    if (!waiting) return refuse("not_found");
    await tx.draftUpload.deleteMany({ where: { id: waiting.id } });
    await enqueue(tx, "upload.forget", { uploadId: waiting.id });
    if (waiting.storageKey) await enqueue(tx, "file.remove", { storageKey: waiting.storageKey });
    return done(null);
  });
}
