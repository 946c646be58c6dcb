import { db } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { isUuid } from "../uuid.ts";
import { withoutContacts } from "./contacts.ts";
import { ownThreads, partsOfThread, threadOf } from "./load.server.ts";
import { hidesContacts } from "./may-write.ts";

/**
 * A file of a message that the actor may read: a party those of its conversations, unless the message was removed; a
 * moderator those of reported messages. Its name is the one that this reader sees. Null for everybody else.
 */
export async function messageFile(actor: PartyActor | AdminActor, fileId: string) {
  if (!isUuid(fileId)) return null;
  if (actor.kind === "admin" && !can(actor, "listing.moderate")) return null;
  const message =
    actor.kind === "admin" ? { reports: { some: {} } } : { removedAt: null, thread: ownThreads(actor) };
  const file = await db.messageFile.findFirst({
    where: { id: fileId, message },
    include: { message: { include: { thread: { include: { application: { include: partsOfThread } } } } } },
  });
  if (!file) return null;
  const thread = threadOf(file.message.thread.application, []);
  const masked = file.message.side !== actor.kind && hidesContacts(thread.standing.deal);
  return { ...file, name: masked ? withoutContacts(file.name, thread.known) : file.name };
}
