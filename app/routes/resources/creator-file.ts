import type { LoaderFunctionArgs } from "@remix-run/node";
import { readableCreatorFile } from "#app/domain/media-kit/creator-files.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { fileResponse } from "#app/http/download.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { MissingFileError } from "#app/services/storage/storage.ts";
import { storage } from "#app/services/storage/storage.server.ts";

/** A creator's file: evidence for its owner and the staff who vet, pictures for whoever may see the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const file = await readableCreatorFile(await actorOf(request), params.creatorFileId ?? "");
  if (!file) return refusalResponse(refuse("not_found"));
  const { storageKey, mime, sha256, name } = file;
  const disposition = mime === "application/pdf" ? "attachment" : "inline";
  const served = { storageKey, mime, sha256, name, size: Number(file.size), disposition } as const;
  return fileResponse(request, storage, served, { drained: context.drained }).catch((error: unknown) => {
    // The row is there and the bytes are not: for whoever asks, the file is gone.
    if (error instanceof MissingFileError) return refusalResponse(refuse("not_found"));
    throw error;
  });
}
