import type { LoaderFunctionArgs } from "@remix-run/node";
import { dealFile } from "#app/domain/deal/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { fileResponse } from "#app/http/download.server.ts";
import { requireUser } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { MissingFileError } from "#app/services/storage/storage.ts";
import { storage } from "#app/services/storage/storage.server.ts";

/** A private file, for the parties of its deal and the operator's staff. Everybody else: not found. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireUser({ request });
  if (actor.kind === "newcomer") return refusalResponse(refuse("not_found"));
  const file = await dealFile(actor, params.fileId ?? "");
  if (!file) return refusalResponse(refuse("not_found"));
  const wantsCopy = new URL(request.url).searchParams.has("download") || file.mime === "application/pdf";
  const served = {
    ...file,
    size: Number(file.size),
    disposition: wantsCopy ? "attachment" : "inline",
  } as const;
  return fileResponse(request, storage, served, { drained: context.drained }).catch((error: unknown) => {
    // The row is there and the bytes are not: for whoever asks, the file is gone.
    if (error instanceof MissingFileError) return refusalResponse(refuse("not_found"));
    throw error;
  });
}
