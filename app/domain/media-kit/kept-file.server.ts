import type { Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";

/** A file that is in storage already, as an upload leaves it. */
export interface StoredUpload {
  storageKey: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** Removes a creator's file: the row now, the bytes by a job once this is committed. */
export async function dropFile(tx: Tx, fileId: string): Promise<void> {
  const { storageKey } = await tx.creatorFile.delete({ where: { id: fileId }, select: { storageKey: true } });
  await enqueue(tx, "file.remove", { storageKey });
}
