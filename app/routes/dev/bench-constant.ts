import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

// Kept after the first request: what `npm run bench -- browse` compares the real page with.
let markup: Promise<string> | null = null;

/** The markup of /briefs as a constant, through the same server and the same router. Not in production. */
export async function loader(_args: LoaderFunctionArgs): Promise<Response> {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  markup ??= fetch(`${installation.origin}/briefs`).then((response) => response.text());
  return new Response(await markup, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
