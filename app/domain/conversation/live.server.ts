import { db } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { partyThread } from "./load.server.ts";

/** Whether the actor may listen to a conversation: it is one of theirs. Two statements. */
export async function mayListen(actor: PartyActor, threadId: string): Promise<boolean> {
  return (await partyThread(db, actor, threadId)) !== null;
}

/** The present versions of conversations, by id. One that nobody has written in has none. One statement. */
export async function versionsOf(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.thread.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, version: true },
  });
  return new Map(rows.map((row) => [row.id, row.version]));
}

/**
 * Whether a session that listens to a conversation may go on: it is open (sessions run on the real clock), its person
 * is not disabled and still belongs to one of the two sides. One statement.
 */
export async function mayStillListen(sessionPublicId: string, threadId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from session s join app_user u on u.id = s.user_id and u.disabled_at is null
    join application a on a.id = ${threadId}::uuid join brief b on b.id = a.brief_id
    where s.public_id = ${sessionPublicId}::uuid and s.expires_at > now() and s.absolute_expires_at > now()
      and (exists (select 1 from creator c where c.user_id = u.id and c.id = a.creator_id)
        or exists (select 1 from brand_member m where m.user_id = u.id and m.brand_id = b.brand_id))`;
  return rows.length > 0;
}
