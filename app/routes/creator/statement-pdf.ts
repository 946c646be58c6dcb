import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownTaxIdentity } from "#app/domain/paper/tax-identity.server.ts";
import { wholeStatement } from "#app/domain/payout/statement.server.ts";
import { printStatement } from "#app/domain/payout/statement-files.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { pdfResponse } from "../printed.server.ts";
import { askedPeriod } from "./statement-period.server.ts";

/** A creator's statement of a month or a year as PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "money.read");
  const now = await pageNow();
  const period = askedPeriod(args.request, actor, now);
  const [lines, tax] = await Promise.all([wholeStatement(actor, period, now), ownTaxIdentity(actor)]);
  return pdfResponse(printStatement(lines, period, { ...actor, tax }, now), `statement-${period.key}`);
}
