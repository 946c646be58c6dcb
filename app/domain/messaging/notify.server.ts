import type { Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { Permission } from "../access/permissions.ts";
import { adminRolesWith, brandRolesWith } from "../access/permissions.ts";
import { notificationSchemas, type NotificationData, type NotificationKind } from "./notification-kinds.ts";

/** Who is told: a creator, those of a brand's team who can act, the admins who can, or one person. */
export type Audience =
  | { creatorId: string }
  | { brandId: string; permission: Permission }
  | { admins: Permission }
  | { userId: string };

async function userIdsOf(tx: Tx, audience: Audience): Promise<string[]> {
  if ("userId" in audience) return [audience.userId];
  if ("creatorId" in audience) {
    const creator = await tx.creator.findUniqueOrThrow({
      where: { id: audience.creatorId },
      select: { userId: true },
    });
    return [creator.userId];
  }
  if ("brandId" in audience) {
    const members = await tx.brandMember.findMany({
      where: { brandId: audience.brandId, role: { in: brandRolesWith(audience.permission) } },
      select: { userId: true },
    });
    return members.map((member) => member.userId);
  }
  const admins = await tx.user.findMany({
    where: { kind: "admin", adminRole: { in: adminRolesWith(audience.admins) }, disabledAt: null },
    select: { id: true },
  });
  return admins.map((admin) => admin.id);
}

/**
 * Tells everybody in the audience: in the app at once, by email through the outbox. Runs in the act's own
 * transaction, so nobody hears of what did not happen.
 */
export async function notify<K extends NotificationKind>(
  tx: Tx,
  now: Date,
  message: { to: Audience; kind: K; data: NotificationData<K>; href: string; dealId?: string },
): Promise<void> {
  const data = notificationSchemas[message.kind].parse(message.data);
  for (const userId of await userIdsOf(tx, message.to)) {
    const row = await tx.notification.create({
      data: {
        userId,
        kind: message.kind,
        data,
        href: message.href,
        dealId: message.dealId ?? null,
        createdAt: now,
      },
      select: { id: true },
    });
    await enqueue(tx, "email.render", { notificationId: row.id });
  }
}

/** Minor units in the form that messages carry. */
export function moneyData(amount: bigint, currency: string): { amount: string; currency: string } {
  return { amount: amount.toString(), currency };
}
