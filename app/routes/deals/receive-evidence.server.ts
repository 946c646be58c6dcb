import { parseWithZod, type Submission } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { ReceivedFile } from "#app/domain/content/submit-draft.server.ts";
import { disputeForm, type DisputeForm } from "#app/domain/dispute/dispute-forms.ts";
import type { formRefusal } from "#app/http/refusal.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";

const MOST_FILES = 5;
const MOST_MB = 25;

type Received =
  | {
      ok: true;
      value: DisputeForm;
      submission: Submission<unknown, string[], DisputeForm>;
      files: ReceivedFile[];
      discard: () => Promise<void>;
    }
  | { ok: false; response: ReturnType<typeof formRefusal> };

const store = uploadStore({
  storage,
  area: "disputes",
  accept: { files: ["image", "video", "document"] },
  spoolDir: installation.spoolDir,
});

async function withFiles(request: Request): Promise<Received> {
  const maxBytes = Math.min(MOST_MB, installation.uploadMaxMb) * 1024 ** 2;
  const upload = await receiveUpload(request, {
    store,
    maxBytes,
    maxFiles: MOST_FILES,
    maxFieldBytes: 50_000,
  });
  const submission = parseWithZod(upload.fields, { schema: disputeForm });
  const wrong = (status: number, message?: string) => {
    const result = submission.reply(message ? { fieldErrors: { files: [message] } } : {});
    return { ok: false, response: data({ result }, { status }) } as const;
  };
  if (!upload.ok) return wrong(upload.status, upload.message);
  if (submission.status !== "success") {
    await upload.discard();
    return wrong(422);
  }
  const files = upload.files.map(({ storageKey, originalName, mime, size, sha256 }) => ({
    ...{ storageKey, name: originalName, mime, size, sha256 },
  }));
  return { ok: true, value: submission.value, submission, files, discard: upload.discard };
}

/** Reads what a dispute's page sends: words with files of evidence, or a plain press. Refused files leave no bytes. */
export async function receiveEvidence(request: Request): Promise<Received> {
  if (request.headers.get("content-type")?.startsWith("multipart/")) return withFiles(request);
  const form = await parseForm(request, disputeForm);
  if (!form.ok) return form;
  const { value, submission } = form;
  return { ok: true, value, submission, files: [], discard: () => Promise.resolve() };
}
