import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { logger } from "#app/http/logger.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { startStatementCheckout } from "./checkout.server.ts";

const whole = z.coerce.number().pipe(z.int32().min(1));
const address = z.object({ number: whole, statement: whole });

function numbersOf(params: LoaderFunctionArgs["params"]) {
  const parsed = address.safeParse(params);
  return parsed.success ? parsed.data : refusalResponse(refuse("not_found"));
}

/** Opens the payment page of an agreed statement, or the one that is open already, and goes there. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const { number, statement } = numbersOf(args.params);
  const started: Promise<Result<{ url: string }>> = startStatementCheckout(actor, number, statement);
  const result = await started.catch((error: unknown) => {
    logger.error({ err: error, deal: number, statement }, "checkout could not be opened");
    return refuse("payment_unavailable");
  });
  return redirect(valueOrRefusal(result).url);
}

/** Nothing to see: whoever comes here by address goes to the commission. */
export async function loader(args: LoaderFunctionArgs) {
  await requireBrand(args, "deal.fund");
  const { number } = numbersOf(args.params);
  return redirect(`/deals/${number}/commission`);
}
