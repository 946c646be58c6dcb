import { appNow, db } from "../../db.server.ts";
import type { Recipient } from "./notification-kinds.ts";

export interface EmailToRender {
  notificationId: string;
  kind: string;
  data: unknown;
  href: string;
  address: string;
  userId: string;
  to: Recipient;
  /** When it happened: the year of dates is left out against this instant. */
  at: Date;
}

/** What the email of a notification is made of; null when it was made already or there is nobody to tell. */
export async function emailToRender(notificationId: string): Promise<EmailToRender | null> {
  const row = await db.notification.findUnique({
    where: { id: notificationId },
    select: {
      kind: true,
      data: true,
      href: true,
      createdAt: true,
      userId: true,
      email: { select: { id: true } },
      user: {
        select: { email: true, name: true, timeZone: true, locale: true, kind: true, disabledAt: true },
      },
    },
  });
  if (!row || row.email || row.user.disabledAt) return null;
  const { email: address, kind: portal, name, timeZone, locale } = row.user;
  return {
    notificationId,
    kind: row.kind,
    data: row.data,
    href: row.href,
    userId: row.userId,
    address,
    to: { name, timeZone, locale, portal },
    at: row.createdAt,
  };
}

/** How the receiver of a message about their own account reads; null when the account is gone. */
export async function accountReader(userId: string): Promise<{ to: Recipient; now: Date } | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { name: true, timeZone: true, locale: true, kind: true },
  });
  if (!user) return null;
  const { kind: portal, ...rest } = user;
  return { to: { ...rest, portal }, now: await appNow() };
}
