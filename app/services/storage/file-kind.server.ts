import { fileTypeFromBuffer } from "file-type";

export type FileFamily = "image" | "video" | "document";

export type FileKind =
  | { ok: true; mime: string; ext: string; family: FileFamily }
  | { ok: false; code: "empty_file" | "type_not_allowed" };

/** How many of a file's first bytes `detectKind` wants to see. */
export const SAMPLE_BYTES = 4100;

const ACCEPTED: Readonly<Record<string, { ext: string; family: FileFamily }>> = {
  "image/jpeg": { ext: "jpg", family: "image" },
  "image/png": { ext: "png", family: "image" },
  "image/webp": { ext: "webp", family: "image" },
  "image/gif": { ext: "gif", family: "image" },
  "video/mp4": { ext: "mp4", family: "video" },
  "video/quicktime": { ext: "mov", family: "video" },
  "video/webm": { ext: "webm", family: "video" },
  "application/pdf": { ext: "pdf", family: "document" },
};

// A file that is two things at once begins as one type and carries markup that a browser would run as another.
// A signature followed by a tag this early is no accident in any of the accepted formats.
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?xml-stylesheet)\b/i;
const MARKUP_WINDOW = 1024;

/**
 * What a file is, judged by its first bytes (`SAMPLE_BYTES` or the whole of a shorter file) and never by its
 * name. HEIC, SVG, HTML, archives, audio and everything else unknown are `type_not_allowed`.
 */
export async function detectKind(firstBytes: Uint8Array): Promise<FileKind> {
  if (firstBytes.length === 0) return { ok: false, code: "empty_file" };
  const start = Buffer.from(firstBytes.subarray(0, MARKUP_WINDOW)).toString("latin1");
  if (MARKUP.test(start)) return { ok: false, code: "type_not_allowed" };
  const found = await fileTypeFromBuffer(firstBytes);
  const kind = found && Object.hasOwn(ACCEPTED, found.mime) ? ACCEPTED[found.mime] : undefined;
  if (!found || !kind) return { ok: false, code: "type_not_allowed" };
  return { ok: true, mime: found.mime, ...kind };
}
