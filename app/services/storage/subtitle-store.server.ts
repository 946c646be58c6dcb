import { Readable } from "node:stream";
import { LARGEST_SUBTITLES, readSubtitles } from "#app/domain/content/subtitles.ts";
import type { KeptFile } from "./keeping.server.ts";
import { newStorageKey } from "./storage-key.ts";
import type { Storage } from "./storage.ts";

interface Refused {
  ok: false;
  code: "empty_file" | "type_not_allowed";
  message: string;
}

/** Reads a subtitles file, at most 1 MB of it, and stores what was understood as WebVTT under `area`. */
export async function keepSubtitles(
  storage: Storage,
  area: string,
  source: Readable,
): Promise<{ ok: true; file: KeptFile } | Refused> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_SUBTITLES)
      return {
        ok: false,
        code: "type_not_allowed",
        message: "The subtitles are larger than 1\u00a0MB. Send a .vtt or .srt file.",
      };
    chunks.push(chunk);
  }
  const read = readSubtitles(Buffer.concat(chunks).toString("utf8"));
  if (!read.ok)
    return { ok: false, code: size === 0 ? "empty_file" : "type_not_allowed", message: read.problem };
  const storageKey = newStorageKey(area, "vtt");
  const bytes = Readable.from([Buffer.from(read.vtt)], { objectMode: false });
  const stored = await storage.put(storageKey, bytes, { contentType: "text/vtt" });
  return { ok: true, file: { storageKey, mime: "text/vtt", ext: "vtt", family: "document", ...stored } };
}
