import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { rebook } from "#app/domain/deal/rebook.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

/** Books the creator of a completed deal again, and goes to the brief that this makes. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const id = idParam(textOf(await readForm(args.request), "id"));
  const booked = await rebook(actor, { dealNumber: Number(args.params.number), id });
  return redirect(`/brand/briefs/${valueOrRefusal(booked).briefId}`);
}

/** Nothing to see: whoever comes here by address goes to the deal. */
export async function loader(args: LoaderFunctionArgs) {
  await requireBrand(args, "brief.write");
  return redirect(`/deals/${Number(args.params.number)}`);
}
