import { Transform, type Readable } from "node:stream";
import { safeFileName } from "./file-name.ts";
import { refuseUpload, type UploadLimits, type UploadRefusal } from "./upload-refusal.ts";

interface KeptFile {
  storageKey: string;
  mime: string;
  ext: string;
  family: "image" | "video" | "document";
  /** Bytes as stored. */
  size: number;
  sha256: string;
}

/** Where the bytes go; `uploadStore()` of services/storage makes one, the route passes it in. */
export interface FileStore {
  keep(
    source: Readable,
    field: string,
  ): Promise<{ ok: true; file: KeptFile } | { ok: false; code: string; message: string }>;
  discard(storageKey: string): Promise<void>;
}

export interface ReceiveOptions extends UploadLimits {
  store: FileStore;
  /** Longest silence of the sender, in milliseconds; 60 s by default. */
  idleMs?: number;
}

export interface ReceivedFile extends KeptFile {
  field: string;
  /** Safe to show; its extension is that of the real type. */
  originalName: string;
}

/** One upload while it arrives. The first refusal counts; `failure` is an error that is nobody's fault here. */
export interface UploadSession {
  options: ReceiveOptions;
  fields: URLSearchParams;
  files: ReceivedFile[];
  named: number;
  keeping: Promise<void>[];
  refusal?: UploadRefusal;
  failure?: { error: unknown };
}

class FileTooLarge extends Error {}

function capped(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(new FileTooLarge());
      else done(null, chunk);
    },
  });
}

function statusOf(code: string): number {
  if (code === "type_not_allowed") return 415;
  return code === "image_too_large" ? 413 : 422;
}

/** Hands one file to the store and notes the outcome in the session; never rejects. */
export async function keepFile(
  session: UploadSession,
  field: string,
  incoming: Readable,
  sentName: string,
): Promise<void> {
  const { store, maxBytes } = session.options;
  const cap = capped(maxBytes);
  incoming.once("error", (error) => cap.destroy(error));
  incoming.pipe(cap);
  try {
    const kept = await store.keep(cap, field);
    if (kept.ok) {
      session.files.push({ field, originalName: safeFileName(sentName, kept.file.ext), ...kept.file });
      return;
    }
    session.refusal ??= {
      ok: false,
      status: statusOf(kept.code),
      code: kept.code,
      message: kept.message,
      field,
    };
  } catch (error) {
    if (error instanceof FileTooLarge)
      session.refusal ??= refuseUpload("file_too_large", session.options, field);
    else if (incoming.errored) session.refusal ??= refuseUpload("malformed", session.options, field);
    else session.failure ??= { error };
  } finally {
    // The parser waits until each file is read to its end, wanted or not.
    incoming.unpipe(cap);
    cap.destroy();
    incoming.resume();
  }
}

/** A file input without a choice sends a part without a name and without bytes: nothing, not an empty file. */
export function skipUnnamed(session: UploadSession, incoming: Readable): void {
  incoming.once("error", () => undefined);
  incoming.on("data", () => (session.refusal ??= refuseUpload("malformed", session.options)));
}
