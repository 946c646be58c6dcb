import { redirect, type TypedResponse } from "@remix-run/node";
import { rememberDevice } from "./browser-marks.server.ts";
import { safeNext } from "./next-path.ts";
import { clientOf, openSession } from "./session.server.ts";

interface Args {
  request: Request;
  context: { ip?: string };
}

/** Opens a fresh session for somebody who proved who they are, and sends them on to their pages. */
export async function finishSignIn(
  args: Args,
  userId: string,
  next?: string | null,
): Promise<TypedResponse<never>> {
  const { setCookie } = await openSession(userId, clientOf(args), args.request);
  const headers = new Headers();
  headers.append("Set-Cookie", setCookie);
  headers.append("Set-Cookie", rememberDevice(args.request, userId));
  const path = safeNext(next);
  // Where exactly follows from the account, which the next request reads with the new session.
  return redirect(path ? `/auth/continue?next=${encodeURIComponent(path)}` : "/auth/continue", { headers });
}
