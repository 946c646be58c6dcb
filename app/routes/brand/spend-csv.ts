import type { LoaderFunctionArgs } from "@remix-run/node";
import { SPEND_HEADER, spendCells } from "#app/domain/payout/spend.ts";
import { wholeSpend } from "#app/domain/payout/spend.server.ts";
import { csvLine } from "#app/domain/roster/csv-cell.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { csvResponse } from "../printed.server.ts";
import { askedSpend } from "./spend-period.server.ts";

/** A brand's spend of a month or a year as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "money.read");
  const period = askedSpend(args.request, actor, await pageNow());
  const rows = (await wholeSpend(actor, period)).map((line) => csvLine(spendCells(line, period)));
  return csvResponse(csvLine(SPEND_HEADER) + rows.join(""), `spend-${period.key}`);
}
