import type { LoaderFunctionArgs } from "@remix-run/node";
import { wholeStatement } from "#app/domain/payout/statement.server.ts";
import { STATEMENT_HEADER, statementCells } from "#app/domain/payout/statement-files.ts";
import { csvLine } from "#app/domain/roster/csv-cell.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { csvResponse } from "../printed.server.ts";
import { askedPeriod } from "./statement-period.server.ts";

/** A creator's statement of a month or a year as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "money.read");
  const now = await pageNow();
  const period = askedPeriod(args.request, actor, now);
  const lines = await wholeStatement(actor, period, now);
  const rows = lines.map((line) => csvLine(statementCells(line, actor.timeZone)));
  return csvResponse(csvLine(STATEMENT_HEADER) + rows.join(""), `statement-${period.key}`);
}
