import type { LoaderFunctionArgs } from "@remix-run/node";
import { messageFile } from "#app/domain/conversation/files.server.ts";
import { dealFile } from "#app/domain/deal/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { fileResponse } from "#app/http/download.server.ts";
import { requireUser } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { MissingFileError } from "#app/services/storage/storage.ts";
import { storage } from "#app/services/storage/storage.server.ts";

/** A private file of a deal or a message, for the parties and those of the operator's staff who may. Else: not found. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireUser({ request });
  if (actor.kind === "newcomer") return refusalResponse(refuse("not_found"));
  const fileId = params.fileId ?? "";
  const { searchParams } = new URL(request.url);
  const ofDeal = await dealFile(actor, fileId);
  const file = ofDeal ?? (await messageFile(actor, fileId));
  if (!file) return refusalResponse(refuse("not_found"));
  const wantsCopy = searchParams.has("download") || file.mime === "application/pdf";
  // Until the worker has made the small picture, the whole one is shown in its place.
  const small = searchParams.has("small") && !wantsCopy ? (ofDeal?.thumbnail ?? null) : null;
  const served = {
    ...(small ? { ...small, name: file.name } : file),
    size: Number((small ?? file).size),
    disposition: wantsCopy ? "attachment" : "inline",
  } as const;
  return fileResponse(request, storage, served, { drained: context.drained }).catch((error: unknown) => {
    // The row is there and the bytes are not: for whoever asks, the file is gone.
    if (error instanceof MissingFileError) return refusalResponse(refuse("not_found"));
    throw error;
  });
}
