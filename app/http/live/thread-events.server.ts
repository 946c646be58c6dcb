import type { PartyActor } from "#app/domain/access/actor.ts";
import { mayStillListen, versionsOf } from "#app/domain/conversation/live.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { viewerOf } from "../actor.server.ts";
import { logger } from "../logger.ts";
import { onShutdown } from "../on-shutdown.ts";
import { refusalResponse } from "../refusal.server.ts";
import { eventStream } from "./event-stream.server.ts";
import { ThreadHub } from "./thread-hub.server.ts";

// One per process, also when development loads this module again.
const key = Symbol.for("sweetspot.thread-hub");
const holder = globalThis as { [key]?: ThreadHub };

function hub(): ThreadHub {
  if (holder[key]) return holder[key];
  const made = new ThreadHub({
    connectionString: env.DATABASE_URL,
    versionsOf,
    onTrouble: (err) => logger.warn({ err }, "live messages: the listening connection broke"),
  });
  onShutdown(() => made.close());
  return (holder[key] = made);
}

/** A person has a few tabs, not hundreds of connections. */
const MOST_PER_PERSON = 12;
const open = new Map<string, number>();

function count(userId: string, by: 1 | -1): number {
  const now = (open.get(userId) ?? 0) + by;
  if (now > 0) open.set(userId, now);
  else open.delete(userId);
  return now;
}

/** The last version that a reader knows: what its browser says when it comes back, else what its page was made from. */
export function sinceOf(request: Request): number {
  const said = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since") ?? "";
  return /^\d{1,9}$/.test(said) ? Number(said) : 0;
}

/**
 * Tells the reader of a conversation whenever it changed: ids and versions only. What changed the page asks for
 * itself, as whoever it is then. The caller has checked that the conversation is this actor's.
 */
export async function threadEvents(request: Request, actor: PartyActor, threadId: string): Promise<Response> {
  const { sessionPublicId } = await viewerOf(request);
  if (!sessionPublicId) return refusalResponse(refuse("not_found"));
  if (count(actor.userId, 1) > MOST_PER_PERSON) {
    count(actor.userId, -1);
    return refusalResponse(refuse("too_many", { minutes: "1" }));
  }
  return eventStream({
    request,
    subscribe: (send) =>
      hub().subscribe(threadId, sinceOf(request), (version) => send(version, { thread: threadId, version })),
    stillAllowed: () => mayStillListen(sessionPublicId, threadId),
    onEnd: () => void count(actor.userId, -1),
  });
}
