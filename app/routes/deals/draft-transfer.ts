import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireCreator } from "#app/http/guard.server.ts";
import { askTransfer, takeTransfer } from "./take-transfer.server.ts";

/** How much of a file has arrived (the tus protocol's HEAD); there is nothing to read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (request.method !== "HEAD") return new Response(null, { status: 405, headers: { allow: "HEAD, POST" } });
  return askTransfer(request, await requireCreator({ request }), params);
}

/** A file is announced (POST), goes on (PATCH), or is not wanted any more (DELETE). */
export async function action({ request, params }: ActionFunctionArgs) {
  return takeTransfer(request, await requireCreator({ request }), params);
}
