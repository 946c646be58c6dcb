import { act, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { Side } from "../access/actor.ts";
import { done, type Result } from "../refusal.ts";
import { hashPassword } from "./password.server.ts";
import { queueVerification } from "./send-verification.server.ts";

export interface SignUp {
  kind: Side;
  name: string;
  email: string;
  password: string;
  timeZone: string;
  locale: string;
}

/** What the owner of an address gets that has an account already. */
async function tellOwner(tx: Tx, now: Date, email: string, origin: string): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { email } });
  // Signed up before, never verified: the person most likely lost the first email.
  if (!user.emailVerifiedAt) return queueVerification(tx, now, user, origin);
  const message = { kind: "already_registered", name: user.name, url: `${origin}/sign-in` } as const;
  await enqueue(tx, "email.account", { to: email, userId: user.id, message });
}

/**
 * Opens an account and sends the link that verifies its address. When the address has an account, its owner
 * is told by email instead; the caller gets the same answer after the same work, so that nobody can ask
 * which addresses are registered. The stored account is never changed by a second sign-up.
 */
export async function signUp(input: SignUp, origin: string): Promise<Result> {
  const { password, ...person } = input;
  const passwordHash = await hashPassword(password);
  return act(async (tx, now) => {
    const [created] = await tx.user.createManyAndReturn({
      data: [{ ...person, passwordHash, createdAt: now }],
      skipDuplicates: true,
    });
    if (created) await queueVerification(tx, now, created, origin);
    else await tellOwner(tx, now, input.email, origin);
    return done(null);
  });
}
