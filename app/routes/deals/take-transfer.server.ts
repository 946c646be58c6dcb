import type { Params } from "@remix-run/react";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { beginUpload } from "#app/domain/content/begin-upload.server.ts";
import { sizeProblem } from "#app/domain/content/draft-files.ts";
import { mayReceiveDraft } from "#app/domain/content/may-receive-draft.server.ts";
import { dropUpload, finishUpload, ownUpload } from "#app/domain/content/finish-upload.server.ts";
import { refuse, sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { safeFileName } from "#app/http/file-name.ts";
import { installation } from "#app/http/installation.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import * as transfers from "#app/services/storage/transfers.server.ts";

const FAMILIES = ["video", "image"] as const;
const PROTOCOL = { "Tus-Resumable": "1.0.0", "Cache-Control": "no-store" } as const;

const answer = (status: number, sentence: string | null, headers: Record<string, string> = {}) =>
  new Response(sentence, { status, headers: { ...PROTOCOL, ...headers } });
const refused = (refusal: Refusal): Response => answer(statusOf(refusal), sentenceOf(refusal));

function turnDown(refusal: Refusal): never {
  throw new transfers.TransferRefusal(statusOf(refusal), sentenceOf(refusal));
}

// The last piece and a question that comes right behind it must not look at one file twice.
const finishing = new Map<string, Promise<void>>();

/** What a file must pass once all of it is here; one that does not is gone, and the sentence says why. */
async function finish(actor: CreatorActor, deliverableId: string, id: string): Promise<void> {
  const upload = await ownUpload(actor, deliverableId, id);
  if (!upload) return turnDown(refuse("not_found"));
  if (upload.storageKey) return;
  const kept = await transfers.keepTransfer(id, "drafts", FAMILIES);
  if (!kept.ok) {
    await dropUpload(actor, upload);
    await transfers.forgetTransfer(id);
    throw new transfers.TransferRefusal(kept.code === "type_not_allowed" ? 415 : 422, kept.message);
  }
  const { storageKey, mime, size, sha256, ext } = kept.file;
  const name = safeFileName(upload.name, ext);
  const noted = await finishUpload(actor, upload, { storageKey, name, mime, size, sha256 }).catch(
    async (error: unknown) => {
      await storage.remove(storageKey);
      throw error;
    },
  );
  if (!noted.ok) {
    await storage.remove(storageKey);
    return turnDown(noted);
  }
  await transfers.forgetTransfer(id);
}

function finishOnce(actor: CreatorActor, deliverableId: string, id: string): Promise<void> {
  const running = finishing.get(id);
  if (running) return running;
  const started = finish(actor, deliverableId, id).finally(() => finishing.delete(id));
  finishing.set(id, started);
  return started;
}

function rulesFor(actor: CreatorActor, { number, deliverableId = "" }: Params): transfers.TransferRules {
  const mostMb = installation.uploadMaxMb;
  return {
    path: `/deals/${number}/deliverables/${deliverableId}/uploads`,
    mostMb,
    async announce(sent, size) {
      const problem = Number.isSafeInteger(size) && size >= 0 ? sizeProblem(size, mostMb) : "";
      if (problem !== null)
        throw new transfers.TransferRefusal(size > 0 ? 413 : 422, problem || "Say how large the file is.");
      const ext = /\.([a-z0-9]{1,8})$/i.exec(sent)?.[1]?.toLowerCase() ?? "bin";
      const begun = await beginUpload(actor, { deliverableId, name: safeFileName(sent, ext), size });
      return begun.ok ? begun.value.id : turnDown(begun);
    },
    async admit(id) {
      if (!(await ownUpload(actor, deliverableId, id))) return turnDown(refuse("not_found"));
      const early = await transfers.earlyRefusal(id, FAMILIES);
      if (!early) return;
      // Said after the first piece, and not after half a gigabyte of it.
      await dropUpload(actor, { deliverableId, id });
      throw new transfers.TransferRefusal(415, early.message);
    },
    finish: (id) => finishOnce(actor, deliverableId, id),
  };
}

const spoken = (request: Request) => request.headers.get("tus-resumable") === "1.0.0";

/** Answers how much of a transfer has arrived; one that is whole is finished first, should that have failed. */
export async function askTransfer(request: Request, actor: CreatorActor, params: Params): Promise<Response> {
  const { deliverableId = "", uploadId = "" } = params;
  const upload = await ownUpload(actor, deliverableId, uploadId);
  if (!upload) return refused(refuse("not_found"));
  const size = String(upload.size);
  const whole = (offset: string) => answer(200, null, { "Upload-Offset": offset, "Upload-Length": size });
  if (upload.storageKey) return whole(size);
  if (BigInt(await transfers.arrivedBytes(upload.id)) < upload.size)
    return transfers.receiveTransfer(request, rulesFor(actor, params));
  try {
    await finishOnce(actor, deliverableId, upload.id);
  } catch (error) {
    if (error instanceof transfers.TransferRefusal) return answer(error.status_code, error.body);
    throw error;
  }
  return whole(size);
}

/** Takes an announcement, a piece of a file, or the word that it is not wanted any more. */
export async function takeTransfer(request: Request, actor: CreatorActor, params: Params): Promise<Response> {
  const { deliverableId = "", uploadId } = params;
  // Whose it is comes before how it is said.
  if (uploadId !== undefined) {
    const upload = await ownUpload(actor, deliverableId, uploadId);
    if (!upload) return refused(refuse("not_found"));
    if (request.method === "DELETE") {
      const dropped = await dropUpload(actor, upload);
      return dropped.ok ? answer(204, null) : refused(dropped);
    }
  }
  if (request.method !== (uploadId === undefined ? "POST" : "PATCH"))
    return answer(405, null, { allow: uploadId === undefined ? "POST" : "HEAD, PATCH, DELETE" });
  if (!spoken(request)) {
    const may = await mayReceiveDraft(actor, deliverableId);
    return may.ok ? answer(422, "Send files by the tus protocol, version 1.0.0.") : refused(may);
  }
  return transfers.receiveTransfer(request, rulesFor(actor, params));
}
