import { finished } from "node:stream/promises";
import busboy from "busboy";
import { feed, Interrupted } from "./upload-feed.server.ts";
import { refuseUpload, type UploadRefusal } from "./upload-refusal.ts";
import {
  keepFile,
  skipUnnamed,
  type ReceivedFile,
  type ReceiveOptions,
  type UploadSession,
} from "./upload-session.server.ts";

const MAX_FIELDS = 400;
// Boundaries, part headers and the text fields travel beside the files; this much is always allowed for them.
const OVERHEAD_BYTES = 1024 * 1024;

export type Upload =
  | { ok: true; fields: URLSearchParams; files: ReceivedFile[]; discard: () => Promise<void> }
  | (UploadRefusal & { fields: URLSearchParams });

function parserFor(session: UploadSession, contentType: string): busboy.Busboy {
  const { options } = session;
  const parser = busboy({
    headers: { "content-type": contentType },
    defParamCharset: "utf8",
    limits: { fieldSize: options.maxFieldBytes + 1, fields: MAX_FIELDS, parts: 2 * MAX_FIELDS },
  });
  parser.on("field", (name: string | undefined, value, info) => {
    if (name === undefined) return;
    if (info.valueTruncated) session.refusal ??= refuseUpload("field_too_long", options, name);
    // PostgreSQL stores any text but the character zero.
    session.fields.append(name, value.replaceAll("\0", ""));
  });
  parser.on("fieldsLimit", () => (session.refusal ??= refuseUpload("too_many_fields", options)));
  parser.on("partsLimit", () => (session.refusal ??= refuseUpload("too_many_fields", options)));
  parser.on("error", () => (session.refusal ??= refuseUpload("malformed", options)));
  parser.on("file", (field: string | undefined, incoming, info: { filename?: string }) => {
    if (info.filename === undefined) return skipUnnamed(session, incoming);
    session.named += 1;
    if (session.named > options.maxFiles) session.refusal ??= refuseUpload("too_many_files", options, field);
    if (session.refusal || session.failure) {
      incoming.once("error", () => undefined);
      incoming.resume();
    } else session.keeping.push(keepFile(session, field ?? "", incoming, info.filename));
  });
  return parser;
}

function declaredTooLarge(request: Request, options: ReceiveOptions): boolean {
  const declared = Number(request.headers.get("content-length") ?? 0);
  return declared > options.maxFiles * options.maxBytes + OVERHEAD_BYTES + options.maxFieldBytes;
}

async function readBody(session: UploadSession, request: Request, parser: busboy.Busboy): Promise<void> {
  const { options } = session;
  const over = () => session.refusal !== undefined || session.failure !== undefined;
  try {
    if (request.body)
      await feed(request.body, parser, { signal: request.signal, idleMs: options.idleMs ?? 60_000, over });
    if (!parser.destroyed) parser.end();
    // Rejects only with what the error listener has already turned into a refusal.
    if (!over()) await finished(parser).catch(() => undefined);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    session.refusal ??= refuseUpload(error.reason, options);
  } finally {
    parser.destroy();
    await Promise.all(session.keeping);
  }
}

/**
 * Reads a multipart form as it arrives, handing each file to `store` without holding it in memory. Text fields
 * are kept either way, so that a refused form can show what was typed; file inputs without a choice are left out.
 * After any refusal, interruption or storage failure nothing stays stored; a storage failure is thrown.
 * When the form itself turns out to be invalid, the caller undoes the upload with `discard()`.
 */
export async function receiveUpload(request: Request, options: ReceiveOptions): Promise<Upload> {
  const contentType = request.headers.get("content-type") ?? "";
  const fields = new URLSearchParams();
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType))
    return { ...refuseUpload("not_multipart", options), fields };
  const session: UploadSession = { options, fields, files: [], named: 0, keeping: [] };
  if (declaredTooLarge(request, options)) session.refusal = refuseUpload("file_too_large", options);
  const discard = async () => {
    await Promise.all(session.files.map((file) => options.store.discard(file.storageKey)));
  };
  await readBody(session, request, parserFor(session, contentType));
  if (!session.refusal && !session.failure) return { ok: true, fields, files: session.files, discard };
  await discard();
  if (session.refusal) return { ...session.refusal, fields };
  throw session.failure?.error;
}
