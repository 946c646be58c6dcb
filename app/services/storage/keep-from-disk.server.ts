import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { cleanMovie } from "./clean-movie.server.ts";
import { detectKind, SAMPLE_BYTES, type FileKind } from "./file-kind.server.ts";
import { sanitiseImage } from "./sanitise-image.server.ts";
import { newStorageKey } from "./storage-key.ts";
import { type Keeping, refuseFile } from "./keeping.server.ts";
import type { Storage } from "./storage.ts";

type Accepted = Extract<FileKind, { ok: true }>;
interface Target {
  storage: Storage;
  area: string;
}

/** Whether a kind is looked at and mended on a disk before it is stored. */
export const needsDisk = ({ mime, family }: Accepted): boolean =>
  family === "image" || mime === "video/mp4" || mime === "video/quicktime";

/** What a file on disk is, by its first bytes. */
export async function kindOnDisk(path: string): Promise<FileKind> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(SAMPLE_BYTES);
    const { bytesRead } = await file.read(head, 0, SAMPLE_BYTES, 0);
    return await detectKind(head.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * Cleans a file of a known kind that lies at `path` (pictures are made anew, films lose their place) and puts it into
 * storage. The file at `path` may be changed; whoever made it removes it.
 */
export async function keepFromDisk(target: Target, kind: Accepted, path: string): Promise<Keeping> {
  const { mime, ext, family } = kind;
  let bytes: Readable;
  if (family === "image") {
    const image = await sanitiseImage(path, mime);
    if (!image.ok) return refuseFile(image.code);
    bytes = Readable.from([image.bytes], { objectMode: false });
  } else {
    if (needsDisk(kind) && !(await cleanMovie(path))) return refuseFile("video_unreadable");
    bytes = createReadStream(path);
  }
  const storageKey = newStorageKey(target.area, ext);
  const stored = await target.storage.put(storageKey, bytes, { contentType: mime });
  return { ok: true, file: { storageKey, mime, ext, family, ...stored } };
}
