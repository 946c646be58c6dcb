import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/domain/refusal.ts";
import { importProgress } from "#app/domain/roster/imports.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

/** How far an import is, as JSON for the progress bar. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const progress = await importProgress(actor, idParam(args.params.id));
  if (!progress) return refusalResponse(refuse("not_found"));
  return Response.json(progress, { headers: { "cache-control": "no-store" } });
}
