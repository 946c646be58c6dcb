import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

let kept = "<!doctype html><title>Nothing kept</title>";

/**
 * The markup of the brief list as a constant, from a route that does nothing else: what `npm run bench -- browse`
 * compares the list with. `?keep` takes the markup as it is now. Does not exist in production.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  if (new URL(request.url).searchParams.has("keep")) {
    kept = await (await fetch(`${installation.origin}/briefs`)).text();
  }
  return new Response(kept, { headers: { "content-type": "text/html; charset=utf-8" } });
}
