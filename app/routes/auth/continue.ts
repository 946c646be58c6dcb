import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireUser } from "#app/http/guard.server.ts";
import { landingOf } from "#app/http/home-path.ts";
import { safeNext } from "#app/http/next-path.ts";

/** Sends somebody who is signed in to where they wanted to go, or to their own home. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireUser(args);
  const next = new URL(args.request.url).searchParams.get("next");
  return redirect(landingOf(actor, safeNext(next)));
}
