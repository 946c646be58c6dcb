import { data, type ActionFunctionArgs } from "@remix-run/node";
import { requireCreator } from "#app/http/guard.server.ts";
import { receiveDraft } from "./receive-draft.server.ts";

/** The same upload as the page's form, answered as JSON for the progress bar. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCreator({ request });
  const receipt = await receiveDraft(request, actor, params.deliverableId ?? "");
  const status = receipt.ok ? 200 : receipt.status;
  return data(receipt.ok ? { to: `/deals/${params.number}?done=draft` } : { result: receipt.result }, {
    status,
  });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
