import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { detectKind, SAMPLE_BYTES, type FileFamily, type FileKind } from "./file-kind.server.ts";
import { peek } from "./peek.server.ts";
import { LARGEST_IMAGE_PIXELS, sanitiseImage } from "./sanitise-image.server.ts";
import { newStorageKey } from "./storage-key.ts";
import type { Storage, Stored } from "./storage.ts";

/** A picture is decoded by the web process, so it gets a smaller allowance than a video, which is only copied. */
export const LARGEST_IMAGE_BYTES = 40 * 1024 * 1024;

export interface KeptFile extends Stored {
  storageKey: string;
  mime: string;
  ext: string;
  family: FileFamily;
}
export interface KeepRefusal {
  ok: false;
  code: "field_unexpected" | "type_not_allowed" | "empty_file" | "image_too_large" | "image_unreadable";
  /** One sentence for the person who sent the file. */
  message: string;
}
export type Keeping = { ok: true; file: KeptFile } | KeepRefusal;

export interface UploadStoreOptions {
  storage: Storage;
  /** First segment of the keys: what the files are for, such as `drafts`. */
  area: string;
  /** Which families each form field takes. A file in any other field is refused. */
  accept: Readonly<Record<string, readonly FileFamily[]>>;
  /** A folder on a real disk for pictures in transit. */
  spoolDir: string;
}

const SAID: Record<FileFamily, string> = {
  image: "a JPEG, PNG, WebP or GIF picture",
  video: "an MP4, MOV or WebM video",
  document: "a PDF",
};

function refuse(code: KeepRefusal["code"], families: readonly FileFamily[] = []): KeepRefusal {
  const wanted = families.map((family) => SAID[family]).join(" or ");
  const messages: Record<KeepRefusal["code"], string> = {
    field_unexpected: "This form does not take a file in that place. Reload the page and try again.",
    type_not_allowed: `This type of file is not accepted. Send ${wanted}.`,
    empty_file: "The file is empty. Send one with content.",
    image_too_large:
      `The picture is larger than ${LARGEST_IMAGE_PIXELS / 1_000_000}\u00a0megapixels or ` +
      `${LARGEST_IMAGE_BYTES / 1024 / 1024}\u00a0MB. Send a smaller one.`,
    image_unreadable: "The picture is damaged and cannot be opened. Export it again and send the new file.",
  };
  return { ok: false, code, message: messages[code] };
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

async function keepImage(options: UploadStoreOptions, kind: Accepted, whole: Readable): Promise<Keeping> {
  const { storage, area, spoolDir } = options;
  await mkdir(spoolDir, { recursive: true, mode: 0o700 });
  const raw = path.join(spoolDir, randomUUID());
  try {
    if (!(await spool(whole, raw, LARGEST_IMAGE_BYTES))) return refuse("image_too_large");
    const image = await sanitiseImage(raw, kind.mime);
    if (!image.ok) return refuse(image.code);
    const { mime, ext, family } = kind;
    const storageKey = newStorageKey(area, ext);
    const stored = await storage.put(storageKey, Readable.from([image.bytes], { objectMode: false }), {
      contentType: mime,
    });
    return { ok: true, file: { storageKey, mime, ext, family, ...stored } };
  } finally {
    await rm(raw, { force: true });
  }
}

/**
 * What `receiveUpload` hands each file to. `keep` finds the real type, cleans pictures, and stores; it refuses
 * as a value, and rejects when the bytes stop coming or the storage fails (nothing is left behind then).
 * `size` and `sha256` are those of the stored bytes, which for pictures differ from the sent ones.
 */
export function uploadStore(options: UploadStoreOptions) {
  const { storage, area, accept } = options;
  return {
    async keep(source: Readable, field: string): Promise<Keeping> {
      const families = Object.hasOwn(accept, field) ? accept[field] : undefined;
      if (!families) return refuse("field_unexpected");
      const { head, whole } = await peek(source, SAMPLE_BYTES);
      const kind = await detectKind(head);
      if (!kind.ok) return refuse(kind.code, families);
      if (!families.includes(kind.family)) return refuse("type_not_allowed", families);
      if (kind.family === "image") return keepImage(options, kind, whole);
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
