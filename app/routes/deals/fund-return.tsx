import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { newestFunding } from "#app/domain/payout/queries.server.ts";
import { requestFundingRefresh } from "#app/domain/payout/refresh-funding.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

const dealNumber = z.coerce.number().int().positive();

/**
 * Back from the payment page. Coming back proves nothing, so this only asks the processor to be asked; the job
 * marks the deal funded when the processor says so.
 */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const number = dealNumber.safeParse(args.params.number);
  const funding = number.success ? await newestFunding(actor, number.data) : null;
  if (!funding) return refusalResponse(refuse("not_found"));
  if (funding.state === "open") await requestFundingRefresh(funding.id);
  const asked = new URL(args.request.url).searchParams;
  const amendment = asked.get("amendment");
  const page = `/deals/${args.params.number}`;
  if (asked.has("statement")) return redirect(`${page}/commission?paid=1`);
  return redirect(
    amendment && /^\d{1,6}$/.test(amendment) ? `${page}/amendments/${amendment}?paid=1` : `${page}?paid=1`,
  );
}
