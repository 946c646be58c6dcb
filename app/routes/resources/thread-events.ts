import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayListen } from "#app/domain/conversation/live.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { threadEvents } from "#app/http/live/thread-events.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** Says live that a conversation changed, for as long as its page is open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireParty({ request });
  const id = params.id ?? "";
  if (!(await mayListen(actor, id))) return refusalResponse(refuse("not_found"));
  return threadEvents(request, actor, id);
}
