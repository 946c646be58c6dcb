import { act } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { done, type Result } from "../refusal.ts";
import { issueToken } from "./auth-token.server.ts";

/** Sends a link to choose a new password, if the address has an account. The answer never tells whether. */
export function requestPasswordReset(email: string, origin: string): Promise<Result> {
  return act(async (tx, now) => {
    const user = await tx.user.findUnique({ where: { email } });
    if (!user || user.disabledAt) return done(null);
    const made = await issueToken(tx, now, { userId: user.id, purpose: "reset_password", email });
    if (!made) return done(null);
    const url = `${origin}/reset-password?token=${made.token}`;
    const message = {
      kind: "reset_password",
      name: user.name,
      url,
      expiresAt: made.expiresAt.toISOString(),
    } as const;
    await enqueue(tx, "email.account", { to: email, userId: user.id, message });
    return done(null);
  });
}
