import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { logger } from "#app/http/logger.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { startCheckout } from "./checkout.server.ts";

const dealNumber = z.coerce.number().int().positive();

function numberOf(params: LoaderFunctionArgs["params"]): number {
  const parsed = dealNumber.safeParse(params.number);
  return parsed.success ? parsed.data : refusalResponse(refuse("not_found"));
}

/** Opens the payment page of a deal, or the one that is open already, and goes there. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const number = numberOf(args.params);
  const result: Result<{ url: string }> = await startCheckout(actor, number).catch((error: unknown) => {
    // The reserved funding stays, so that the next press asks for the same payment page with the same key.
    logger.error({ err: error, deal: number }, "checkout could not be opened");
    return refuse("payment_unavailable");
  });
  return redirect(valueOrRefusal(result).url);
}

/** Nothing to see: whoever comes here by address goes to the deal. */
export async function loader(args: LoaderFunctionArgs) {
  await requireBrand(args, "deal.fund");
  return redirect(`/deals/${numberOf(args.params)}`);
}
