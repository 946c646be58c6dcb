import type { Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";

interface Change {
  userId: string;
  passwordHash: string;
  origin: string;
  /** Public id of the session that stays open; all others end. */
  keepSession?: string;
}

/** Stores a new password, ends the sessions opened with the old one and tells the owner by email. */
export async function storeNewPassword(tx: Tx, now: Date, change: Change): Promise<void> {
  const { userId, passwordHash, origin, keepSession } = change;
  const user = await tx.user.update({ where: { id: userId }, data: { passwordHash } });
  const others = keepSession === undefined ? {} : { publicId: { not: keepSession } };
  await tx.session.deleteMany({ where: { userId, ...others } });
  // A reset link that is still on its way would undo the change.
  const open = { userId, purpose: "reset_password", usedAt: null } as const;
  await tx.authToken.updateMany({ where: open, data: { usedAt: now } });
  const url = `${origin}/forgot-password`;
  const message = { kind: "password_changed", name: user.name, at: now.toISOString(), url } as const;
  await enqueue(tx, "email.account", { to: user.email, userId, message });
}
