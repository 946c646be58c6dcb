import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { announce } from "./announce.server.ts";
import { partyThread, threadStream, type LoadedThread } from "./load.server.ts";

/** Every conversation of the two changes with a block. */
async function announceAll(tx: Tx, { brandId, creatorId }: LoadedThread): Promise<void> {
  const threads = await tx.thread.findMany({ where: { brandId, creatorId }, select: { id: true } });
  await announce(
    tx,
    threads.map((thread) => thread.id),
  );
}

const wish = (actor: PartyActor, { brandId, creatorId }: LoadedThread) => ({
  ...{ brandId, creatorId, side: actor.kind },
});

/**
 * No more messages between the two, in any of their conversations, until it is taken back; a running deal goes on
 * with its messages. Twice is once. Refuses: not_allowed, not_found.
 */
export function block(actor: PartyActor, threadId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const thread = await partyThread(tx, actor, threadId);
    if (!thread) return refuse("not_found");
    const data = [{ ...wish(actor, thread), createdById: actor.userId, createdAt: now }];
    const made = await tx.conversationBlock.createMany({ data, skipDuplicates: true });
    if (made.count === 0) return done(null);
    await record(tx, now, actor, threadStream(thread), { type: "conversation.blocked", side: actor.kind });
    await announceAll(tx, thread);
    return done(null);
  });
}

/** Takes one's own side's block back; the other side's stays. Twice is once. Refuses: not_allowed, not_found. */
export function unblock(actor: PartyActor, threadId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const thread = await partyThread(tx, actor, threadId);
    if (!thread) return refuse("not_found");
    const gone = await tx.conversationBlock.deleteMany({ where: wish(actor, thread) });
    if (gone.count === 0) return done(null);
    await record(tx, now, actor, threadStream(thread), { type: "conversation.unblocked", side: actor.kind });
    await announceAll(tx, thread);
    return done(null);
  });
}
