import { db } from "../../db.server.ts";

const DAY_MS = 24 * 3_600_000;

/** Removes sessions, throttle windows and link secrets that are over. All on the real clock; for a sweep. */
export async function removeExpired(): Promise<void> {
  const now = new Date();
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { absoluteExpiresAt: { lte: now } }] },
  });
  await db.throttle.deleteMany({ where: { resetsAt: { lte: now } } });
  // Kept for some days, so that an old link is answered with what happened.
  await db.authToken.deleteMany({ where: { expiresAt: { lte: new Date(now.getTime() - 7 * DAY_MS) } } });
}
