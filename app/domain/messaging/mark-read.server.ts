import { appNow, db } from "../../db.server.ts";

/**
 * Marks one of somebody's own notifications read, once, and says where it leads; null when it is not theirs.
 */
export async function markRead(userId: string, notificationId: string): Promise<string | null> {
  const row = await db.notification.findFirst({
    where: { id: notificationId, userId },
    select: { href: true },
  });
  if (!row) return null;
  await db.notification.updateMany({
    where: { id: notificationId, userId, readAt: null },
    data: { readAt: await appNow() },
  });
  return row.href;
}

/**
 * Marks read what somebody has been told until `seenUntil`, so that a message that comes in while the page is
 * open stays unread. Returns how many.
 */
export async function markAllRead(userId: string, seenUntil: Date): Promise<number> {
  const { count } = await db.notification.updateMany({
    where: { userId, readAt: null, createdAt: { lte: seenUntil } },
    data: { readAt: await appNow() },
  });
  return count;
}
