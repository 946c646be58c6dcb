import { redirect } from "@remix-run/node";
import { actorOf } from "./actor.server.ts";
import { landingOf } from "./home-path.ts";
import { safeNext } from "./next-path.ts";

/** For pages that make no sense for somebody who is signed in: sends them on to where they belong. */
export async function requireSignedOut({ request }: { request: Request }): Promise<void> {
  const actor = await actorOf(request);
  if (actor.kind === "visitor") return;
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  throw redirect(landingOf(actor, next));
}
