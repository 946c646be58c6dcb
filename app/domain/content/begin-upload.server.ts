import { randomUUID } from "node:crypto";
import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { hoursAfter } from "../deal/policy.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MOST_WAITING, UPLOAD_HOURS } from "./draft-files.ts";
import { receivingDeliverable } from "./may-receive-draft.server.ts";

export interface AnnouncedFile {
  deliverableId: string;
  /** Safe to show. */
  name: string;
  /** Bytes, checked against the operator's limit by whoever knows it. */
  size: number;
}

/**
 * A file is announced for a draft that its creator may send now; it waits for its bytes, and then for the draft.
 * Refuses: not_found, not_funded, wrong_state, uploads_full.
 */
export function beginUpload(actor: CreatorActor, file: AnnouncedFile): Promise<Result<{ id: string }>> {
  return act(async (tx, now) => {
    const item = await receivingDeliverable(tx, actor, file.deliverableId);
    if (!item.ok) return item;
    // Counted under the deal's lock, so two at once cannot both take the last place.
    const waiting = await tx.draftUpload.count({
      where: { deliverableId: file.deliverableId, uploadedById: actor.userId },
    });
    if (waiting >= MOST_WAITING) return refuse("uploads_full", { most: String(MOST_WAITING) });
    const { id } = await tx.draftUpload.create({
      data: {
        ...{ id: randomUUID(), deliverableId: file.deliverableId, uploadedById: actor.userId },
        ...{ name: file.name, size: BigInt(file.size) },
        ...{ createdAt: now, expiresAt: hoursAfter(now, UPLOAD_HOURS) },
      },
      select: { id: true },
    });
    return done({ id });
  });
}
