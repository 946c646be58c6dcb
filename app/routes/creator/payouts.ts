import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireCreator } from "#app/http/guard.server.ts";

/** The payouts' address in messages and after the set-up: they are part of the money page. */
export async function loader(args: LoaderFunctionArgs) {
  await requireCreator(args, "money.read");
  return redirect(`/creator/money${new URL(args.request.url).search}`);
}
