import { act } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { spentToken, useToken } from "./auth-token.server.ts";

export interface VerifiedEmail {
  userId: string;
  email: string;
  /** False when the link had been used before: nothing changed, and it signs nobody in. */
  first: boolean;
}

/** Marks the address that a link proves as verified. The same link twice is harmless. Refuses: bad_token. */
export function verifyEmail(token: string): Promise<Result<VerifiedEmail>> {
  return act(async (tx, now) => {
    const used = await useToken(tx, now, token, "verify_email");
    const owner = used ?? (await spentToken(tx, token, "verify_email"));
    if (!owner) return refuse("bad_token");
    const user = await tx.user.findUnique({ where: { id: owner.userId } });
    // The address may have been changed since the link was sent: then it proves nothing.
    if (!user || user.email !== owner.email) return refuse("bad_token");
    if (used && !user.emailVerifiedAt)
      await tx.user.update({ where: { id: user.id }, data: { emailVerifiedAt: now } });
    if (!used && !user.emailVerifiedAt) return refuse("bad_token");
    return done({ userId: user.id, email: user.email, first: used !== null });
  });
}
