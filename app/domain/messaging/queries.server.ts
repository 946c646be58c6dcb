import { appNow, db } from "../../db.server.ts";

export interface NotificationRow {
  id: string;
  kind: string;
  data: unknown;
  href: string;
  createdAt: Date;
  readAt: Date | null;
}

export interface NotificationPage {
  rows: NotificationRow[];
  /** When it was read: what came later is not on it. */
  now: Date;
  /** Ask for the page after this one with it; null on the last page. */
  next: string | null;
}

const PAGE = 30;
const CURSOR = /^(\d{1,15})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** How many notifications somebody has not read. */
export function unreadCount(userId: string): Promise<number> {
  return db.notification.count({ where: { userId, readAt: null } });
}

/** What stands after the cursor, newest first; a cursor that cannot be read means the first page. */
function after(cursor: string | undefined) {
  const [, millis, id] = CURSOR.exec(cursor ?? "") ?? [];
  if (!millis || !id) return {};
  const createdAt = new Date(Number(millis));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

/** Somebody's notifications, newest first, 30 to a page. */
export async function notificationsOf(userId: string, cursor?: string): Promise<NotificationPage> {
  // In this order: a message that commits between the two is on the page and later than `now`, so that
  // "mark all read" with this instant never marks what nobody saw.
  const now = await appNow();
  const rows = await db.notification.findMany({
    where: { userId, ...after(cursor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: { id: true, kind: true, data: true, href: true, createdAt: true, readAt: true },
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page,
    now,
    next: rows.length > PAGE && last ? `${last.createdAt.getTime()}-${last.id}` : null,
  };
}
