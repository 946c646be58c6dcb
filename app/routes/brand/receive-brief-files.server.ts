import type { BrandActor } from "#app/domain/access/actor.ts";
import { addBriefFiles, mayReceiveBriefFiles } from "#app/domain/brief/brief-files.server.ts";
import { MOST_BRIEF_FILES } from "#app/domain/brief/brief-file.ts";
import { sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";

/** PDFs and pictures that explain a brief need no more. */
export const MOST_MB = 20;

const store = uploadStore({
  storage,
  area: "briefs",
  accept: { files: ["document", "image"] },
  spoolDir: installation.spoolDir,
});

export type FilesReceipt = { ok: true } | { ok: false; status: number; message: string };

/** Streams files into storage and adds them to the brief. Whatever is refused leaves no file behind. */
export async function receiveBriefFiles(
  request: Request,
  actor: BrandActor,
  briefId: string,
): Promise<FilesReceipt> {
  const may = await mayReceiveBriefFiles(actor, briefId);
  if (!may.ok) return { ok: false, status: statusOf(may), message: sentenceOf(may) };
  const upload = await receiveUpload(request, {
    store,
    maxBytes: Math.min(MOST_MB, installation.uploadMaxMb) * 1024 ** 2,
    maxFiles: MOST_BRIEF_FILES,
    maxFieldBytes: 1_000,
  });
  if (!upload.ok) return { ok: false, status: upload.status, message: upload.message };
  const files = upload.files.map(({ storageKey, originalName, mime, size, sha256 }) => {
    return { storageKey, name: originalName, mime, size, sha256 };
  });
  const added = await addBriefFiles(actor, briefId, files).catch(async (error: unknown) => {
    // Nothing in the database names these files: left here, they would be left for ever.
    await upload.discard();
    throw error;
  });
  if (added.ok) return { ok: true };
  await upload.discard();
  const message = added.code === "no_files" ? "Choose at least one PDF or picture." : sentenceOf(added);
  return { ok: false, status: statusOf(added), message };
}
