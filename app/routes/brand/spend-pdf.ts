import type { LoaderFunctionArgs } from "@remix-run/node";
import { printSpend } from "#app/domain/payout/spend.ts";
import { wholeSpend } from "#app/domain/payout/spend.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { pdfResponse } from "../printed.server.ts";
import { askedSpend } from "./spend-period.server.ts";

/** A brand's spend of a month or a year as PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "money.read");
  const now = await pageNow();
  const period = askedSpend(args.request, actor, now);
  return pdfResponse(printSpend(await wholeSpend(actor, period), period, actor, now), `spend-${period.key}`);
}
