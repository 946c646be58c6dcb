import { act, db, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { done } from "../refusal.ts";

/** Formats that are made small; everything else is shown as it is. */
const PICTURES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** Asks the worker for small pictures of those of these files that are pictures and have none yet. */
export async function askForThumbnails(tx: Tx, fileIds: readonly string[]): Promise<void> {
  const rows = await tx.storedFile.findMany({
    where: { id: { in: [...fileIds] }, mime: { in: PICTURES }, thumbnail: null },
    select: { id: true },
  });
  for (const { id } of rows) await enqueue(tx, "thumbnail.make", { fileId: id });
}

/** A stored picture that has no small one yet; for the worker. */
export function pictureWithoutThumbnail(fileId: string) {
  return db.storedFile.findFirst({
    where: { id: fileId, mime: { in: PICTURES }, thumbnail: null },
    select: { storageKey: true },
  });
}

export interface MadeThumbnail {
  storageKey: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** Ties a small picture to its file; false when another run was faster or the file is gone. */
export async function keepThumbnail(fileId: string, made: MadeThumbnail): Promise<boolean> {
  const kept = await act(async (tx, now) => {
    const file = await tx.storedFile.findUnique({ where: { id: fileId }, select: { id: true } });
    if (!file) return done(false);
    const { count } = await tx.thumbnail.createMany({
      data: [{ ...made, size: BigInt(made.size), fileId, madeAt: now }],
      skipDuplicates: true,
    });
    return done(count === 1);
  });
  return kept.ok && kept.value;
}
