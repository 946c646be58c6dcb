import { act, db } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { verifyPassword } from "./password.server.ts";

/**
 * Whose email and password these are. The answer and the time it takes are the same for a wrong password, an
 * unknown address and a disabled account. Refuses: bad_credentials.
 */
export async function checkCredentials(email: string, password: string): Promise<Result<{ userId: string }>> {
  const user = await db.user.findUnique({ where: { email } });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt) return refuse("bad_credentials");
  return done({ userId: user.id });
}

export interface SignInPlace {
  ip: string;
  userAgent: string;
  /** The address of this installation, for the link to the list of sessions. */
  origin: string;
}

/**
 * Tells somebody by email that their account was signed in to from a browser it has not seen. A session that
 * is open with the same browser and address counts as seen.
 */
export function tellOfNewSignIn(userId: string, place: SignInPlace): Promise<Result> {
  return act(async (tx, now) => {
    const { ip, userAgent, origin } = place;
    if ((await tx.session.count({ where: { userId, ip, userAgent } })) > 0) return done(null);
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) return refuse("not_found");
    const url = `${origin}/account`;
    const message = {
      kind: "new_sign_in",
      name: user.name,
      at: now.toISOString(),
      ip,
      userAgent,
      url,
    } as const;
    await enqueue(tx, "email.account", { to: user.email, userId, message });
    return done(null);
  });
}
