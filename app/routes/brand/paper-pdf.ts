import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownPaper } from "#app/domain/paper/papers.server.ts";
import { printPaper } from "#app/domain/paper/print-paper.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { pdfResponse } from "../printed.server.ts";
import { idParam } from "../request-values.server.ts";

/** A receipt or a credit note as PDF, printed from what was stored when it was issued. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "money.read");
  const body = await ownPaper(actor, idParam(args.params.id));
  return body ? pdfResponse(printPaper(body), body.number) : refusalResponse(refuse("not_found"));
}
