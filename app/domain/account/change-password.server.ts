import { act, db } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { storeNewPassword } from "./password-changed.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";

/** Whether this is the person's password now. */
export async function ownsPassword(userId: string, password: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId } });
  return verifyPassword(user?.passwordHash ?? null, password);
}

export interface PasswordChange {
  userId: string;
  currentPassword: string;
  newPassword: string;
  /** Public id of the session that stays open; all others end. */
  keepSession: string;
}

/** Changes one's own password. Refuses: wrong_password when the current one is wrong. */
export async function changePassword(change: PasswordChange, origin: string): Promise<Result> {
  const { userId, keepSession } = change;
  if (!(await ownsPassword(userId, change.currentPassword))) return refuse("wrong_password");
  const passwordHash = await hashPassword(change.newPassword);
  return act(async (tx, now) => {
    await storeNewPassword(tx, now, { userId, passwordHash, origin, keepSession });
    return done(null);
  });
}
