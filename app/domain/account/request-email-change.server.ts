import { act } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { issueToken } from "./auth-token.server.ts";
import { ownsPassword } from "./change-password.server.ts";

export interface EmailChange {
  userId: string;
  newEmail: string;
  currentPassword: string;
}

/**
 * Sends a link to the new address; nothing changes until it is used. If that address has an account, its owner
 * is told instead and the answer is the same. Refuses: wrong_password when the password is wrong.
 */
export async function requestEmailChange(change: EmailChange, origin: string): Promise<Result> {
  const { userId, newEmail } = change;
  if (!(await ownsPassword(userId, change.currentPassword))) return refuse("wrong_password");
  return act(async (tx, now) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) return refuse("not_found");
    const holder = await tx.user.findUnique({ where: { email: newEmail } });
    if (holder?.id === userId) return done(null);
    const made = await issueToken(tx, now, { userId, purpose: "change_email", email: newEmail });
    if (!made) return done(null);
    if (holder) {
      const message = { kind: "already_registered", name: holder.name, url: `${origin}/sign-in` } as const;
      await enqueue(tx, "email.account", { to: newEmail, userId: holder.id, message });
      return done(null);
    }
    const url = `${origin}/account/confirm-email?token=${made.token}`;
    const message = {
      kind: "change_email",
      name: user.name,
      url,
      expiresAt: made.expiresAt.toISOString(),
    } as const;
    await enqueue(tx, "email.account", { to: newEmail, userId, message });
    return done(null);
  });
}
