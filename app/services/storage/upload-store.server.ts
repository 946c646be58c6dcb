import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { detectKind, SAMPLE_BYTES, type FileFamily, type FileKind } from "./file-kind.server.ts";
import { keepFromDisk, needsDisk } from "./keep-from-disk.server.ts";
import { LARGEST_IMAGE_BYTES, refuseFile, type Keeping } from "./keeping.server.ts";
import { peek } from "./peek.server.ts";
import { newStorageKey } from "./storage-key.ts";
import type { Storage } from "./storage.ts";

export interface UploadStoreOptions {
  storage: Storage;
  /** First segment of the keys: what the files are for, such as `drafts`. */
  area: string;
  /** Which families each form field takes. A file in any other field is refused. */
  accept: Readonly<Record<string, readonly FileFamily[]>>;
  /** A folder on a real disk for pictures and films in transit. */
  spoolDir: string;
}

/** Whether all of `source` fitted; never writes more than `limit` bytes. */
async function spool(source: Readable, file: string, limit: number): Promise<boolean> {
  let size = 0;
  let fits = true;
  async function* bounded(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      fits = size <= limit;
      if (!fits) return;
      yield chunk;
    }
  }
  await pipeline(source, bounded, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  return fits;
}

type Accepted = Extract<FileKind, { ok: true }>;

async function keepBySpool(options: UploadStoreOptions, kind: Accepted, whole: Readable): Promise<Keeping> {
  await mkdir(options.spoolDir, { recursive: true, mode: 0o700 });
  const raw = path.join(options.spoolDir, randomUUID());
  // The upload itself counts the bytes of a film.
  const limit = kind.family === "image" ? LARGEST_IMAGE_BYTES : Number.POSITIVE_INFINITY;
  try {
    if (!(await spool(whole, raw, limit))) return refuseFile("image_too_large");
    return await keepFromDisk(options, kind, raw);
  } finally {
    await rm(raw, { force: true });
  }
}

/**
 * What `receiveUpload` hands each file to. `keep` finds the real type, cleans pictures and films, and stores; it refuses
 * as a value, and rejects when the bytes stop coming or the storage fails (nothing is left behind then).
 * `size` and `sha256` are those of the stored bytes, which differ from the sent ones where something was removed.
 */
export function uploadStore(options: UploadStoreOptions) {
  const { storage, area, accept } = options;
  return {
    async keep(source: Readable, field: string): Promise<Keeping> {
      const families = Object.hasOwn(accept, field) ? accept[field] : undefined;
      if (!families) return refuseFile("field_unexpected");
      const { head, whole } = await peek(source, SAMPLE_BYTES);
      const kind = await detectKind(head);
      if (!kind.ok) return refuseFile(kind.code, families);
      if (!families.includes(kind.family)) return refuseFile("type_not_allowed", families);
      if (needsDisk(kind)) return keepBySpool(options, kind, whole);
      const { mime, ext, family } = kind;
      const storageKey = newStorageKey(area, ext);
      const stored = await storage.put(storageKey, whole, { contentType: mime });
      return { ok: true, file: { storageKey, mime, ext, family, ...stored } };
    },
    async discard(storageKey: string): Promise<void> {
      await storage.remove(storageKey);
    },
  };
}
