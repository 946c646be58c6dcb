import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/domain/refusal.ts";
import { csvLine } from "#app/domain/roster/csv-cell.ts";
import { ownImport, problemsAfter } from "#app/domain/roster/imports.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

async function* lines(importId: string, header: readonly string[]) {
  // With its mark, so that Excel reads it as UTF-8.
  yield `\ufeff${csvLine(["Line", "Problem", ...header])}`;
  for (let after = 0; ;) {
    const rows = await problemsAfter(importId, after);
    for (const { line, problem, raw } of rows) yield csvLine([String(line), problem ?? "", ...raw]);
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
  }
}

/** Every row that cannot be taken, with its line, what is wrong and its own cells. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const found = await ownImport(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const header = found.mapping.hasHeader ? (found.look.rows[0] ?? []) : [];
  const body = createReadableStreamFromReadable(Readable.from(lines(found.id, header)));
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="rows-with-problems.csv"',
      "cache-control": "no-store",
    },
  });
}
