import type { LoaderFunctionArgs } from "@remix-run/node";
import { postAnswer } from "#app/demo/platforms/posts.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** The platforms' stand-in: answers for a post as the demo says. Does not exist in production. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  const { status, body } = await postAnswer(new URL(request.url).searchParams.get("url") ?? "");
  return new Response(body, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
