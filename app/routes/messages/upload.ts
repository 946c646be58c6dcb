import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireParty } from "#app/http/guard.server.ts";
import { receiveMessage } from "./receive-message.server.ts";

/** The same as the page's form, answered as JSON for the progress bar, with the key of the next message. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireParty({ request }, "message.write");
  const receipt = await receiveMessage(request, actor, params.id ?? "");
  // A response and not `data()`: Remix loses the status of what a route without a page returns otherwise.
  return receipt.ok
    ? Response.json({ nextKey: randomUUID() })
    : Response.json({ result: receipt.result }, { status: receipt.status });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
