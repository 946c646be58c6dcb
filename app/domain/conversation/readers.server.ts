import type { Tx } from "../../db.server.ts";
import type { PartyActor, Side } from "../access/actor.ts";
import { brandRolesWith } from "../access/permissions.ts";
import { threadHref, type LoadedThread } from "./load.server.ts";

/** Who reads on a side: the creator, or those of the brand's team who can answer. */
async function readersOf(tx: Tx, side: Side, thread: LoadedThread): Promise<string[]> {
  if (side === "creator") return [thread.creatorUserId];
  const members = await tx.brandMember.findMany({
    where: { brandId: thread.brandId, role: { in: brandRolesWith("message.write") } },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}

/**
 * Notes for each reader of the other side that something waits, since when. Colleagues of the author need no email
 * any more about what waits for them: it was answered.
 */
export async function leaveUnread(tx: Tx, now: Date, actor: PartyActor, thread: LoadedThread): Promise<void> {
  const side = actor.kind === "brand" ? "creator" : "brand";
  const userIds = await readersOf(tx, side, thread);
  await tx.$executeRaw`
    insert into thread_reader as r (thread_id, user_id, side, unread_since)
    select ${thread.id}::uuid, u, ${side}::side, ${now} from unnest(${userIds}::uuid[]) u
    on conflict (thread_id, user_id) do update set unread_since = coalesce(r.unread_since, excluded.unread_since)`;
  await tx.threadReader.updateMany({
    where: {
      threadId: thread.id,
      side: actor.kind,
      userId: { not: actor.userId },
      unreadSince: { not: null },
      settledAt: null,
    },
    data: { settledAt: now },
  });
}

/**
 * Moves one person's mark forward to the last message of the other side up to `upTo`. Returns whether it moved: a
 * mark never goes back. The notices about these messages are read with them.
 */
export async function readUpTo(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  threadId: string,
  upTo: number,
): Promise<boolean> {
  const theirs = { threadId, side: actor.kind === "brand" ? "creator" : "brand" } as const;
  const seen = await tx.message.findFirst({
    where: { ...theirs, position: { lte: upTo } },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  if (!seen) return false;
  const next = await tx.message.findFirst({
    where: { ...theirs, position: { gt: seen.position } },
    orderBy: { position: "asc" },
    select: { createdAt: true },
  });
  const moved = await tx.$executeRaw`
    insert into thread_reader as r (thread_id, user_id, side, position, read_at, unread_since)
    values (${threadId}::uuid, ${actor.userId}::uuid, ${actor.kind}::side, ${seen.position}, ${now},
      ${next?.createdAt ?? null}::timestamptz)
    on conflict (thread_id, user_id) do update set position = excluded.position, read_at = excluded.read_at,
      unread_since = excluded.unread_since, settled_at = null
    where r.position < excluded.position`;
  if (moved === 0) return false;
  await tx.notification.updateMany({
    where: { userId: actor.userId, kind: "messages_unread", href: threadHref(threadId), readAt: null },
    data: { readAt: now },
  });
  return true;
}
