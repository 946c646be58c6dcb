import { parseWithZod, type Submission, type SubmissionResult } from "@conform-to/zod/v4";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { mayReceiveDraft } from "#app/domain/content/may-receive-draft.server.ts";
import { LONGEST_ALT, MOST_FILES, readTags } from "#app/domain/content/draft-files.ts";
import { unnamedKeys } from "#app/domain/content/store-draft.server.ts";
import { submitDraft, type DraftInput } from "#app/domain/content/submit-draft.server.ts";
import { sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { keepSubtitles } from "#app/services/storage/subtitle-store.server.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";
import type { z } from "zod";
import { draftForm } from "./draft-form.ts";

export type DraftReceipt =
  { ok: true; version: number } | { ok: false; status: number; result: SubmissionResult<string[]> };

const media = uploadStore({
  storage,
  area: "drafts",
  accept: { files: ["video", "image"], posters: ["image"] },
  spoolDir: installation.spoolDir,
});
const store: typeof media = {
  ...media,
  keep: (source, field) =>
    field === "subtitles" ? keepSubtitles(storage, "drafts", source) : media.keep(source, field),
};

const BLAMED: Partial<Record<Refusal["code"], string>> = {
  ...{ no_files: "files", file_missing: "files", draft_files_full: "files" },
  ...{ subtitles_unmatched: "subtitles", disclosure_missing: "caption" },
};

/** A refusal with what was typed, beside the field that is to blame. */
function refused<T, V>(submission: Submission<T, string[], V>, refusal: Refusal): DraftReceipt {
  const field = BLAMED[refusal.code];
  const sentence = [sentenceOf(refusal)];
  const errors = field ? { fieldErrors: { [field]: sentence } } : { formErrors: sentence };
  return { ok: false, status: statusOf(refusal), result: submission.reply(errors) };
}

type Sent = Extract<Awaited<ReturnType<typeof receiveUpload>>, { ok: true }>["files"];

/** What the form says, as the verb takes it. */
function draftOf(deliverableId: string, words: z.output<typeof draftForm>, sent: Sent): DraftInput {
  const { caption, note, sendAnyway, tags, keep, alts, newAlts } = words;
  const of = (field: string) =>
    sent
      .filter((file) => file.field === field)
      .map(({ storageKey, originalName, mime, size, sha256 }) => {
        return { storageKey, name: originalName, mime, size, sha256 };
      });
  return {
    ...{ deliverableId, caption, note, alts, sendAnyway: sendAnyway === "on" },
    tags: readTags(tags),
    chosen: [...new Set(keep)],
    files: of("files"),
    newAlts: newAlts.split("\n").map((line) => line.trim().slice(0, LONGEST_ALT)),
    subtitles: of("subtitles"),
    // A still is called by the id of the video that it is of.
    posters: of("posters").map((file) => ({ of: file.name.replace(/\.[^.]*$/, ""), file })),
  };
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
    // A still and subtitles may come with each.
    maxFiles: 3 * MOST_FILES,
    maxFieldBytes: 50_000,
  });
  const submission = parseWithZod(upload.fields, { schema: draftForm });
  if (!upload.ok) {
    return {
      ok: false,
      status: upload.status,
      result: submission.reply({
        fieldErrors: { [upload.field === "subtitles" ? "subtitles" : "files"]: [upload.message] },
      }),
    };
  }
  if (submission.status !== "success") {
    await upload.discard();
    return { ok: false, status: 422, result: submission.reply() };
  }
  const outcome = await submitDraft(actor, draftOf(deliverableId, submission.value, upload.files)).catch(
    async (error: unknown) => {
      // Nothing in the database names these files: left here, they would be left for ever.
      await upload.discard();
      throw error;
    },
  );
  if (outcome.ok) {
    // The same form sent twice, or a still of a video that was left out.
    for (const key of await unnamedKeys(upload.files.map((file) => file.storageKey)))
      await store.discard(key);
    return { ok: true, version: outcome.value.version };
  }
  await upload.discard();
  return refused(submission, outcome);
}
