import { Transform, type Readable } from "node:stream";
import { newStorageKey } from "./storage-key.ts";
import type { Storage } from "./storage.ts";

const HEAD_BYTES = 64 * 1024;

/** What the bytes of a list looked like while they were stored. */
export interface SeenBytes {
  /** The first 64 KB. */
  head: Uint8Array;
  /** Whether the whole file is UTF-8. */
  validUtf8: boolean;
}

type Keeping =
  | {
      ok: true;
      file: {
        storageKey: string;
        mime: string;
        ext: string;
        family: "document";
        size: number;
        sha256: string;
      };
    }
  | { ok: false; code: string; message: string };

/** Looks at bytes as they pass: keeps the first ones and checks whether all of them are UTF-8. */
function watching() {
  const seen: SeenBytes = { head: new Uint8Array(), validUtf8: true };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (chunk?: Buffer) => {
    if (!seen.validUtf8) return;
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      seen.validUtf8 = false;
    }
  };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      if (seen.head.length < HEAD_BYTES)
        seen.head = Buffer.concat([seen.head, chunk]).subarray(0, HEAD_BYTES);
      decode(chunk);
      next(null, chunk);
    },
    flush(next) {
      decode();
      next();
    },
  });
  return { seen, stream };
}

/**
 * What `receiveUpload` hands a list to: it is streamed into storage under `area`, whatever it claims to be; whether
 * it is text is judged by `isText` from what passed by. `seen` is told once the file is whole.
 */
export function csvStore(options: {
  storage: Storage;
  area: string;
  isText: (seen: SeenBytes) => boolean;
  seen: (seen: SeenBytes) => void;
}) {
  const { storage, area } = options;
  const refuse = (code: string, message: string): Keeping => ({ ok: false, code, message });
  return {
    async keep(source: Readable, field: string): Promise<Keeping> {
      if (field !== "file") return refuse("field_unexpected", "Reload the page and try again.");
      const { seen, stream } = watching();
      source.once("error", (error) => stream.destroy(error));
      source.once("close", () => {
        if (!source.readableEnded) stream.destroy(source.errored ?? new Error("The upload ended early"));
      });
      const storageKey = newStorageKey(area, "csv");
      const stored = await storage.put(storageKey, source.pipe(stream), { contentType: "text/csv" });
      if (stored.size > 0 && options.isText(seen)) {
        options.seen(seen);
        return {
          ok: true,
          file: { storageKey, mime: "text/csv", ext: "csv", family: "document", ...stored },
        };
      }
      await storage.remove(storageKey);
      return stored.size === 0
        ? refuse("empty_file", "The file is empty. Send one with rows in it.")
        : refuse(
            "type_not_allowed",
            "This is not a text file. Save the list as CSV (in Excel: Save as, CSV UTF-8) and send that.",
          );
    },
    discard: (storageKey: string) => storage.remove(storageKey),
  };
}
