import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { announce } from "./announce.server.ts";
import { partyThread } from "./load.server.ts";
import { readUpTo } from "./readers.server.ts";

/**
 * Somebody has seen the conversation up to the message at `upTo`; the other side sees that and when. Again, or less
 * than before, changes nothing. Refuses: not_allowed, not_found.
 */
export function markThreadRead(actor: PartyActor, threadId: string, upTo: number): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const thread = await partyThread(tx, actor, threadId);
    if (!thread) return refuse("not_found");
    if (await readUpTo(tx, now, actor, threadId, upTo)) await announce(tx, [threadId]);
    return done(null);
  });
}
