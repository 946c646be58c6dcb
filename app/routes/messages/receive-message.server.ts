import { parseWithZod, type Submission, type SubmissionResult } from "@conform-to/zod/v4";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { LARGEST_FILE_MB, messageForm, MOST_FILES } from "#app/domain/conversation/message-form.ts";
import { mayReceiveMessage, sendMessage } from "#app/domain/conversation/send-message.server.ts";
import { sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { perAccount, throttle } from "#app/http/throttle.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";

export type MessageReceipt =
  { ok: true } | { ok: false; code: string; status: number; result: SubmissionResult<string[]> };

/** The largest file that goes with a message, in MB. */
export const fileLimitMb = Math.min(LARGEST_FILE_MB, installation.uploadMaxMb);

// A lively talk has a few messages a minute; a flood has hundreds.
const MOST_MESSAGES = 40;
const MINUTES = 5;

const store = uploadStore({
  storage,
  area: "messages",
  accept: { files: ["image", "document"] },
  spoolDir: installation.spoolDir,
});

function refused<T, V>(submission: Submission<T, string[], V>, refusal: Refusal): MessageReceipt {
  const sentence = [sentenceOf(refusal)];
  const errors =
    refusal.code === "message_empty" ? { fieldErrors: { body: sentence } } : { formErrors: sentence };
  return { ok: false, code: refusal.code, status: statusOf(refusal), result: submission.reply(errors) };
}

const unread = () => parseWithZod(new FormData(), { schema: messageForm });

function seenIn(fields: URLSearchParams): number {
  const seen = fields.get("seen") ?? "";
  return /^\d{1,9}$/.test(seen) ? Number(seen) : 0;
}

/**
 * Streams a message's files into storage and sends the message. Whatever is refused, or was sent before, leaves no
 * file behind, and the words that were typed come back with the reason.
 */
export async function receiveMessage(
  request: Request,
  actor: PartyActor,
  threadId: string,
): Promise<MessageReceipt> {
  const may = await mayReceiveMessage(actor, threadId);
  if (!may.ok) return refused(unread(), may);
  const flood = await throttle(perAccount("message", actor.userId, MOST_MESSAGES, MINUTES));
  const upload = await receiveUpload(request, {
    store,
    maxBytes: fileLimitMb * 1024 ** 2,
    // Of a flood only the words are read, so that they can be shown again.
    maxFiles: flood ? 0 : MOST_FILES,
    maxFieldBytes: 20_000,
  });
  const submission = parseWithZod(upload.fields, { schema: messageForm });
  const discard = async () => (upload.ok ? upload.discard() : undefined);
  if (flood) {
    await discard();
    return refused(submission, flood);
  }
  if (!upload.ok) {
    const result = submission.reply({ fieldErrors: { files: [upload.message] } });
    return { ok: false, code: upload.code, status: upload.status, result };
  }
  if (submission.status !== "success") {
    await discard();
    return { ok: false, code: "invalid", status: 422, result: submission.reply() };
  }
  const files = upload.files.map(({ storageKey, originalName, mime, size, sha256 }) => {
    return { storageKey, name: originalName, mime, size, sha256 };
  });
  const input = { threadId, ...submission.value, files, seen: seenIn(upload.fields) };
  const outcome = await sendMessage(actor, input).catch(async (error: unknown) => {
    // Nothing in the database names these files: left here, they would be left for ever.
    await discard();
    throw error;
  });
  if (!outcome.ok || outcome.value.again) await discard();
  return outcome.ok ? { ok: true } : refused(submission, outcome);
}
