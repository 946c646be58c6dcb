import { formatClock, formatDate } from "#app/components/ui/format-time.ts";
import type { NotificationRow } from "#app/domain/messaging/queries.server.ts";
import { notificationText, type NotificationLine } from "#app/domain/messaging/notification-text.ts";
import type { Recipient } from "#app/domain/messaging/notification-kinds.ts";

export interface NoticeItem extends NotificationLine {
  id: string;
  href: string;
  unread: boolean;
  /** "3:40 pm" in the reader's zone, and the instant for machines. */
  clock: string;
  at: string;
}

export interface NoticeDay {
  /** "Today", "Yesterday" or "Sat Nov 14". */
  label: string;
  items: NoticeItem[];
}

/** Rows in the order they come, grouped by the reader's calendar day, each with its line of text. */
export function byDay(
  rows: readonly NotificationRow[],
  reader: Pick<Recipient, "timeZone" | "locale" | "portal">,
  now: Date,
): NoticeDay[] {
  const dayOf = (at: Date) => formatDate(at, reader.timeZone, now);
  const names = new Map([
    [dayOf(new Date(now.getTime() - 86_400_000)), "Yesterday"],
    [dayOf(now), "Today"],
  ]);
  const days: NoticeDay[] = [];
  for (const row of rows) {
    const day = dayOf(row.createdAt);
    const label = names.get(day) ?? day;
    if (days.at(-1)?.label !== label) days.push({ label, items: [] });
    days.at(-1)?.items.push({
      ...notificationText(row, reader, now),
      id: row.id,
      href: row.href,
      unread: row.readAt === null,
      clock: formatClock(row.createdAt, reader.timeZone),
      at: row.createdAt.toISOString(),
    });
  }
  return days;
}
