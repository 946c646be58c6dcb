import type { ActionFunctionArgs } from "@remix-run/node";
import { stopInvitations } from "#app/domain/roster/invitation.server.ts";

/** The one-click POST of RFC 8058: mail programs send it for the reader, without a session. A GET changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const stopped = await stopInvitations(new URL(request.url).searchParams.get("code") ?? "");
  return new Response(null, { status: stopped.ok ? 200 : 400 });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
