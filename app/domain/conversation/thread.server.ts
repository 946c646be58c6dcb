import { appNow, db, type Prisma } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { contactsOf, withoutContacts } from "./contacts.ts";
import { otherName, ownThreads, partyThread, type LoadedThread } from "./load.server.ts";
import { isUuid } from "../uuid.ts";
import { hidesContacts } from "./may-write.ts";

export const MESSAGES_PER_PAGE = 50;

const messageParts = (userId: string) =>
  ({
    author: { select: { name: true } },
    files: { orderBy: { position: "asc" }, select: { id: true, name: true, mime: true, size: true } },
    reports: { where: { reporterId: userId }, select: { id: true } },
  }) satisfies Prisma.MessageInclude;
type Row = Prisma.MessageGetPayload<{ include: ReturnType<typeof messageParts> }>;

/** One message as this reader may see it: contact details are gone before acceptance, a removed one is empty. */
function messageOf(row: Row, actor: PartyActor, thread: LoadedThread) {
  const mine = row.side === actor.kind;
  const hides = hidesContacts(thread.standing.deal);
  const shown = (text: string) => (hides && !mine ? withoutContacts(text, thread.known) : text);
  const removed = row.removedAt !== null;
  const texts = [row.body, ...row.files.map((file) => file.name)];
  return {
    id: row.id,
    position: row.position,
    side: row.side,
    mine,
    /** This very person wrote it, not a colleague. */
    own: row.authorId === actor.userId,
    author: row.author.name,
    at: row.createdAt,
    body: removed ? "" : shown(row.body),
    files: removed
      ? []
      : row.files.map((file) => ({ ...file, name: shown(file.name), size: Number(file.size) })),
    /** What the other side does not see of one's own message, word for word. */
    hidden:
      hides && mine && !removed
        ? texts.flatMap((text) => contactsOf(text, thread.known).map((one) => one.words))
        : [],
    removed: removed ? { reason: mine ? row.removedReason : null } : null,
    reported: row.reports.length > 0,
  };
}
export type MessageView = ReturnType<typeof messageOf>;

interface Mark {
  userId: string;
  side: "brand" | "creator";
  position: number;
  readAt: Date | null;
}

/** The last of one's own side's messages that the other side has read, and when the first of them did. */
function readMark(marks: readonly Mark[], messages: readonly MessageView[], side: Mark["side"]) {
  const theirs = marks.filter((mark) => mark.side !== side && mark.readAt !== null);
  const read = messages.filter((one) => one.mine && theirs.some((mark) => mark.position >= one.position));
  const last = read.at(-1);
  if (!last) return null;
  const times = theirs
    .filter((mark) => mark.position >= last.position)
    .map((mark) => mark.readAt?.getTime() ?? 0);
  return { messageId: last.id, at: new Date(Math.min(...times)) };
}

/**
 * A conversation as one of its parties may see it, with the messages before the place `before`, or the newest; null
 * when it is not theirs. Also before anybody has written. Five statements.
 */
export async function threadPage(actor: PartyActor, id: string, before: number | null) {
  const thread = await partyThread(db, actor, id);
  if (!thread) return null;
  const [found, marks, now] = await Promise.all([
    db.message.findMany({
      where: { threadId: id, thread: ownThreads(actor), ...(before ? { position: { lt: before } } : {}) },
      orderBy: { position: "desc" },
      take: MESSAGES_PER_PAGE + 1,
      include: messageParts(actor.userId),
    }),
    db.threadReader.findMany({ where: { threadId: id } }),
    appNow(),
  ]);
  const messages = found
    .slice(0, MESSAGES_PER_PAGE)
    .map((row) => messageOf(row, actor, thread))
    .reverse();
  const mine = marks.find((mark) => mark.userId === actor.userId);
  return {
    ...thread,
    messages,
    earlier: found.length > MESSAGES_PER_PAGE ? (messages[0]?.position ?? null) : null,
    version: thread.thread?.version ?? 0,
    readTo: mine?.position ?? 0,
    unread: Boolean(mine?.unreadSince),
    read: readMark(marks, messages, actor.kind),
    now,
  };
}
export type ThreadPage = NonNullable<Awaited<ReturnType<typeof threadPage>>>;

/** One message of the other side, as it would be reported; null when there is none such in a conversation of theirs. */
export async function reportableMessage(actor: PartyActor, id: string, messageId: string) {
  const thread = isUuid(messageId) ? await partyThread(db, actor, id) : null;
  if (!thread) return null;
  const [row, now] = await Promise.all([
    db.message.findFirst({
      where: { id: messageId, threadId: id, side: { not: actor.kind }, removedAt: null },
      include: messageParts(actor.userId),
    }),
    appNow(),
  ]);
  return row ? { name: otherName(actor.kind, thread), message: messageOf(row, actor, thread), now } : null;
}
