import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { payFrom } from "./pay-action.server.ts";

const whole = z.coerce.number().pipe(z.int32().min(1));
const address = z.object({ number: whole, statement: whole });

function numbersOf(params: LoaderFunctionArgs["params"]) {
  const parsed = address.safeParse(params);
  return parsed.success ? parsed.data : refusalResponse(refuse("not_found"));
}

/** Pays an agreed statement: with a saved card, or at its payment page, the one that is open already if there is one. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "deal.fund");
  const { number, statement } = numbersOf(args.params);
  return payFrom(`/deals/${number}/commission`, actor, { deal: number, statement }, args.request);
}

/** Nothing to see: whoever comes here by address goes to the commission. */
export async function loader(args: LoaderFunctionArgs) {
  await requireBrand(args, "deal.fund");
  const { number } = numbersOf(args.params);
  return redirect(`/deals/${number}/commission`);
}
