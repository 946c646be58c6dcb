import type { Readable } from "node:stream";
import { parseRange, type ByteRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

/** The part of a storage that a download needs; `storage` of services/storage is one. */
export interface FileSource {
  read(key: string, range?: ByteRange): Promise<Readable>;
}

export interface ServedFile {
  storageKey: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** The name offered for saving. */
  name: string;
  disposition: "inline" | "attachment";
}

export interface ServeOptions {
  /**
   * Resolves when the connection takes more bytes. Remix writes a body out without waiting for the client;
   * with this (see `connectionDrained`) a slow client makes us read slowly instead of filling our memory.
   */
  drained?: (() => Promise<void>) | undefined;
}

// What is opened in place runs nothing and reaches nothing, whatever its bytes say.
const QUIET =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

function policyFor(file: ServedFile): string {
  if (file.disposition === "attachment") return "sandbox; default-src 'none'";
  // Chromium refuses to start its PDF viewer in a sandboxed document; nosniff keeps a PDF from being anything else.
  return file.mime === "application/pdf" ? `${QUIET}; object-src 'self'` : `sandbox; ${QUIET}`;
}

function headersFor(file: ServedFile): Headers {
  return new Headers({
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, no-cache, no-transform",
    "Content-Disposition": contentDisposition(file.disposition, file.name),
    "Content-Security-Policy": policyFor(file),
    "Content-Type": file.mime,
    ETag: `"${file.sha256}"`,
    "X-Content-Type-Options": "nosniff",
  });
}

function hasCurrentCopy(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (known === null) return false;
  return known.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}

/** A range counts only while If-Range, when sent, names the very bytes we have; a date never does. */
function wantedRange(request: Request, etag: string, size: number) {
  const condition = request.headers.get("if-range");
  const header = condition === null || condition.trim() === etag ? request.headers.get("range") : null;
  return parseRange(header, size);
}

/**
 * The file as a web stream that reads only when asked, and lets go of the file when the reader cancels, the
 * client leaves (`signal`) or the file ends. Somebody who leaves is no error: seeking in a video does it often.
 */
function bodyOf(
  source: Readable,
  signal: AbortSignal,
  drained: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  const leave = () => source.destroy();
  signal.addEventListener("abort", leave, { once: true });
  if (signal.aborted) leave();
  const nextUnlessLeft = async () => {
    await drained();
    try {
      return await chunks.next();
    } catch (error) {
      if (signal.aborted) return { done: true as const };
      throw error;
    }
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await nextUnlessLeft();
        if (!next.done) return controller.enqueue(next.value);
        signal.removeEventListener("abort", leave);
        controller.close();
      },
      cancel() {
        signal.removeEventListener("abort", leave);
        leave();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * Answers a GET or HEAD for one stored file: 200, 206 for a single range (so that videos can be sought), 304
 * for a copy the client still has, 416 for a range beyond the end. Rejects as `source.read` does when the
 * file is gone. The caller has already checked that this person may see it.
 */
export async function fileResponse(
  request: Request,
  source: FileSource,
  file: ServedFile,
  { drained = () => Promise.resolve() }: ServeOptions = {},
): Promise<Response> {
  const headers = headersFor(file);
  const etag = `"${file.sha256}"`;
  if (hasCurrentCopy(request, etag)) {
    headers.delete("Content-Type");
    return new Response(null, { status: 304, headers });
  }
  const range = wantedRange(request, etag, file.size);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.size}`);
    headers.set("Content-Type", "text/plain; charset=utf-8");
    return new Response("That part of the file does not exist.", { status: 416, headers });
  }
  const part = range === "whole" ? undefined : range;
  const status = part ? 206 : 200;
  headers.set("Content-Length", String(part ? part.end - part.start + 1 : file.size));
  if (part) headers.set("Content-Range", `bytes ${part.start}-${part.end}/${file.size}`);
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const bytes = await source.read(file.storageKey, part);
  return new Response(bodyOf(bytes, request.signal, drained), { status, headers });
}
