import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { keepBrief } from "#app/domain/saved/saved-briefs.server.ts";
import { sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageBefore } from "#app/http/page-before.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** A link here only shows the brief: keeping it takes a form. */
export function loader({ params }: ActionFunctionArgs): Response {
  return redirect(`/briefs/${params.slug ?? ""}`);
}

/** Keeps a brief or lets it go. A page with JavaScript asks quietly; others are shown again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await readForm(args.request);
  const kept = await keepBrief(actor, args.params.slug ?? "", form.get("keep") === "yes");
  const quiet = form.get("quiet") === "yes";
  if (!kept.ok)
    return quiet
      ? Response.json({ refused: sentenceOf(kept) }, { status: statusOf(kept) })
      : refusalResponse(kept);
  return quiet ? Response.json({ refused: null }) : redirect(pageBefore(args.request));
}
