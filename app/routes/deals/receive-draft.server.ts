import { parseWithZod, type Submission, type SubmissionResult } from "@conform-to/zod/v4";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { mayReceiveDraft } from "#app/domain/content/may-receive-draft.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { refuse, sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";
import { draftForm } from "./draft-form.ts";

const MOST_FILES = 10;

export type DraftReceipt =
  { ok: true; version: number } | { ok: false; status: number; result: SubmissionResult<string[]> };

const store = uploadStore({
  storage,
  area: "drafts",
  accept: { files: ["video", "image"] },
  spoolDir: installation.spoolDir,
});

/** A refusal with what was typed, beside the field that is to blame. */
function refused<T, V>(submission: Submission<T, string[], V>, refusal: Refusal): DraftReceipt {
  const field =
    refusal.code === "no_files" ? "files" : refusal.code === "disclosure_missing" ? "caption" : null;
  const sentence = [sentenceOf(refusal)];
  const errors = field ? { fieldErrors: { [field]: sentence } } : { formErrors: sentence };
  return { ok: false, status: statusOf(refusal), result: submission.reply(errors) };
}

/**
 * Streams a draft's files into storage and submits the draft. Whatever is refused leaves no file behind, and the
 * words that were typed come back with the reason.
 */
export async function receiveDraft(
  request: Request,
  actor: CreatorActor,
  deliverableId: string,
): Promise<DraftReceipt> {
  const may = await mayReceiveDraft(actor, deliverableId);
  if (!may.ok) return refused(parseWithZod(new FormData(), { schema: draftForm }), may);
  const maxBytes = installation.uploadMaxMb * 1024 ** 2;
  const upload = await receiveUpload(request, {
    store,
    maxBytes,
    maxFiles: MOST_FILES,
    maxFieldBytes: 50_000,
  });
  const submission = parseWithZod(upload.fields, { schema: draftForm });
  if (!upload.ok) {
    return {
      ok: false,
      status: upload.status,
      result: submission.reply({ fieldErrors: { files: [upload.message] } }),
    };
  }
  if (submission.status !== "success") {
    await upload.discard();
    return { ok: false, status: 422, result: submission.reply() };
  }
  const files = upload.files.map(({ storageKey, originalName, mime, size, sha256 }) => {
    return { storageKey, name: originalName, mime, size, sha256 };
  });
  const { caption, note, sendAnyway } = submission.value;
  const outcome = await (
    files.length > 0
      ? submitDraft(actor, { deliverableId, caption, note, sendAnyway: sendAnyway === "on", files })
      : Promise.resolve(refuse("no_files"))
  ).catch(async (error: unknown) => {
    // Nothing in the database names these files: left here, they would be left for ever.
    await upload.discard();
    throw error;
  });
  if (outcome.ok) return { ok: true, version: outcome.value.version };
  await upload.discard();
  return refused(submission, outcome);
}
