import { randomUUID } from "node:crypto";
import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { announce } from "./announce.server.ts";
import { closedRefusal, otherName, partyThread, type LoadedThread } from "./load.server.ts";
import { closedFor } from "./may-write.ts";
import type { MessageForm } from "./message-form.ts";
import { leaveUnread, readUpTo } from "./readers.server.ts";

/** A file that storage has received. The verb makes it the message's. */
export interface SentFile {
  storageKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}

export interface MessageInput extends MessageForm {
  /** The application whose conversation it is. */
  threadId: string;
  files: SentFile[];
  /** Place of the last message that was on the screen: writing below it means having read it. */
  seen: number;
}

export interface Sent {
  messageId: string;
  /** The form was sent before: the message is there, and the files that came along now are not needed. */
  again: boolean;
}

/** Takes the conversation's lock, making it with its first message, so that places are given out one by one. */
async function lockThread(tx: Tx, now: Date, thread: LoadedThread): Promise<void> {
  await tx.$executeRaw`
    insert into thread (id, brand_id, creator_id, last_at, created_at)
    values (${thread.id}::uuid, ${thread.brandId}::uuid, ${thread.creatorId}::uuid, ${now}, ${now})
    on conflict (id) do nothing`;
  await tx.$queryRaw`select id from thread where id = ${thread.id}::uuid for update`;
}

async function store(tx: Tx, now: Date, actor: PartyActor, input: MessageInput): Promise<string> {
  const { threadId, body, clientKey, files } = input;
  const { lastPosition: position } = await tx.thread.update({
    where: { id: threadId },
    data: { lastPosition: { increment: 1 }, lastAt: now },
    select: { lastPosition: true },
  });
  const message = await tx.message.create({
    data: {
      ...{ threadId, position, side: actor.kind, authorId: actor.userId, body, clientKey, createdAt: now },
      files: {
        create: files.map(({ size, ...file }, at) => ({ ...file, size: BigInt(size), position: at })),
      },
    },
    select: { id: true },
  });
  return message.id;
}

/**
 * Whether a message of this conversation could be taken now: asked before its files are received, so that nobody
 * fills the disk for somebody else's. Refuses: not_allowed, not_found, thread_ended, you_blocked, blocked.
 */
export function mayReceiveMessage(actor: PartyActor, threadId: string): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const thread = await partyThread(tx, actor, threadId);
    if (!thread) return refuse("not_found");
    const closed = closedFor(actor.kind, thread.standing);
    return closed ? closedRefusal(closed, otherName(actor.kind, thread)) : done(null);
  });
}

/**
 * Sends a message; the same form sent twice is one message. Everybody on the other side has it unread, and every
 * open page of the conversation hears of it. Refuses: not_allowed, not_found, message_empty, thread_ended,
 * you_blocked, blocked.
 */
export function sendMessage(actor: PartyActor, input: MessageInput): Promise<Result<Sent>> {
  return act<Sent>(async (tx, now) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const thread = await partyThread(tx, actor, input.threadId);
    if (!thread) return refuse("not_found");
    if (input.body === "" && input.files.length === 0) return refuse("message_empty");
    await lockThread(tx, now, thread);
    const { clientKey } = input;
    const before = await tx.message.findFirst({ where: { authorId: actor.userId, clientKey } });
    if (before?.threadId === thread.id && before.body === input.body)
      return done({ messageId: before.id, again: true });
    const closed = closedFor(actor.kind, thread.standing);
    if (closed) return closedRefusal(closed, otherName(actor.kind, thread));
    // An old form with new words, as after going back in the browser, is a message of its own.
    const messageId = await store(tx, now, actor, before ? { ...input, clientKey: randomUUID() } : input);
    await leaveUnread(tx, now, actor, thread);
    await readUpTo(tx, now, actor, thread.id, input.seen);
    await announce(tx, [thread.id]);
    return done({ messageId, again: false });
  });
}
