import { act, db } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { spentToken, useToken } from "./auth-token.server.ts";
import { ownsPassword } from "./change-password.server.ts";
import { storeNewPassword } from "./password-changed.server.ts";
import { hashPassword } from "./password.server.ts";

/** Whether a form sent twice already did its work: the link is spent, and the password is the one asked for. */
async function alreadyReset(token: string, password: string): Promise<Result> {
  const spent = await spentToken(db, token, "reset_password");
  return spent && (await ownsPassword(spent.userId, password)) ? done(null) : refuse("bad_token");
}

/**
 * Sets a new password with the link from an email and ends every session. The link also proves the address.
 * Refuses: bad_token when the link is unknown, used, expired, or was sent to an address changed since.
 */
export async function resetPassword(token: string, password: string, origin: string): Promise<Result> {
  const passwordHash = await hashPassword(password);
  const result = await act(async (tx, now) => {
    const owner = await useToken(tx, now, token, "reset_password");
    if (!owner) return refuse("bad_token");
    const user = await tx.user.findUnique({ where: { id: owner.userId } });
    if (!user || user.email !== owner.email || user.disabledAt) return refuse("bad_token");
    await storeNewPassword(tx, now, { userId: user.id, passwordHash, origin });
    if (!user.emailVerifiedAt)
      await tx.user.update({ where: { id: user.id }, data: { emailVerifiedAt: now } });
    return done(null);
  });
  return result.ok ? result : alreadyReset(token, password);
}
