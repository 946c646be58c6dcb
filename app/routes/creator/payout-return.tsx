import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requestPayeeRefresh } from "#app/domain/payout/payee.server.ts";
import { logger } from "#app/http/logger.ts";
import { requireCreator } from "#app/http/guard.server.ts";

/**
 * Back from the payout set-up. Coming back proves nothing (it may be half done), so the processor is asked by a
 * job. A link that had expired brings people here too: they press the button again.
 */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const expired = new URL(args.request.url).searchParams.has("expired");
  if (expired)
    logger.info({ code: "setup_link_expired", creator: actor.creatorId }, "payout set-up link expired");
  else await requestPayeeRefresh(actor.creatorId);
  return redirect(`/creator/money?setup=${expired ? "expired" : "checking"}`);
}
