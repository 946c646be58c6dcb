import { act } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { spentToken, useToken } from "./auth-token.server.ts";

/**
 * Makes the address that the link was sent to the one of the account, and tells the old address. The same link
 * twice is harmless. Refuses: bad_token; email_taken when somebody signed up with it meanwhile.
 */
export function confirmEmailChange(token: string): Promise<Result<{ email: string }>> {
  return act(async (tx, now) => {
    const used = await useToken(tx, now, token, "change_email");
    const owner = used ?? (await spentToken(tx, token, "change_email"));
    const user = owner && (await tx.user.findUnique({ where: { id: owner.userId } }));
    if (!owner || !user || user.disabledAt) return refuse("bad_token");
    if (user.email === owner.email) return done({ email: owner.email });
    if (!used) return refuse("bad_token");
    const taken = await tx.user.findUnique({ where: { email: owner.email } });
    if (taken) return refuse("email_taken");
    await tx.user.update({ where: { id: user.id }, data: { email: owner.email, emailVerifiedAt: now } });
    const message = {
      kind: "email_changed",
      name: user.name,
      newEmail: owner.email,
      at: now.toISOString(),
    } as const;
    await enqueue(tx, "email.account", { to: user.email, userId: user.id, message });
    return done({ email: owner.email });
  });
}
