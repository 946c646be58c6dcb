import type { ActionFunctionArgs } from "@remix-run/node";
import { requireCreator } from "#app/http/guard.server.ts";
import { receiveDraft } from "./receive-draft.server.ts";

/** The same upload as the page's form, answered as JSON for the progress bar. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCreator({ request });
  const receipt = await receiveDraft(request, actor, params.deliverableId ?? "");
  // A response and not `data()`: Remix loses the status of what a route without a page returns otherwise.
  return receipt.ok
    ? Response.json({ to: `/deals/${params.number}?done=draft` })
    : Response.json({ result: receipt.result }, { status: receipt.status });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
