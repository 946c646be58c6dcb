import type { LoaderFunctionArgs } from "@remix-run/node";
import { openBriefFile } from "#app/domain/brief/brief-files.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { keyOf } from "#app/http/brief-link.server.ts";
import { fileResponse } from "#app/http/download.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { MissingFileError } from "#app/services/storage/storage.ts";
import { storage } from "#app/services/storage/storage.server.ts";

/** A file of a brief, for whoever may open the brief. Everybody else: not found. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const file = await openBriefFile(actor, params.fileId ?? "", keyOf(request));
  if (!file || file.brief.slug !== params.slug) return refusalResponse(refuse("not_found"));
  const { storageKey, mime, name, sha256 } = file;
  const disposition = mime === "application/pdf" ? "attachment" : "inline";
  const served = { storageKey, mime, name, sha256, size: Number(file.size), disposition } as const;
  return fileResponse(request, storage, served, { drained: context.drained }).catch((error: unknown) => {
    if (error instanceof MissingFileError) return refusalResponse(refuse("not_found"));
    throw error;
  });
}
