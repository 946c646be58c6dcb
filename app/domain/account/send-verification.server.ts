import { act, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { issueToken } from "./auth-token.server.ts";

interface Recipient {
  id: string;
  name: string;
  email: string;
}

/** Queues the email with the link that verifies an address, in the caller's transaction. */
export async function queueVerification(tx: Tx, now: Date, user: Recipient, origin: string): Promise<void> {
  const owner = { userId: user.id, purpose: "verify_email", email: user.email } as const;
  const made = await issueToken(tx, now, owner);
  if (!made) return;
  const url = `${origin}/verify-email?token=${made.token}`;
  const message = {
    kind: "verify_email",
    name: user.name,
    url,
    expiresAt: made.expiresAt.toISOString(),
  } as const;
  await enqueue(tx, "email.account", { to: user.email, userId: user.id, message });
}

/** Sends the verification link again. Nothing happens when the address is verified already. */
export function sendVerificationAgain(userId: string, origin: string): Promise<Result> {
  return act(async (tx, now) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) return refuse("not_found");
    if (!user.emailVerifiedAt) await queueVerification(tx, now, user, origin);
    return done(null);
  });
}
