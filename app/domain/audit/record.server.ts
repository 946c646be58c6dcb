import type { Tx } from "../../db.server.ts";
import type { Actor } from "../access/actor.ts";
import { GENESIS } from "./chain.ts";
import { digestOf } from "./digest.server.ts";
import { auditEvent, type AuditEvent } from "./events.ts";
import { chainFor } from "./who-reads.ts";

export interface Where {
  /**
   * What the chain is about: `deal:<id>`, `brief:<id>`, `application:<id>`, `settings`, `report:<id>`, `roster:<brand>`.
   */
  stream: string;
  dealId?: string;
  briefId?: string;
}

const who = (actor: Actor) => ({
  actorKind: actor.kind,
  actorUserId: "userId" in actor ? actor.userId : null,
  actorName: "name" in actor ? actor.name : "Sweetspot",
});

/**
 * Appends an event to its stream's hash chain, or to the one beside it for what not everybody may read, in the caller's
 * transaction. An advisory lock per stream keeps two writers from taking the same place. Returns the event's hash.
 */
export async function record(
  tx: Tx,
  now: Date,
  actor: Actor,
  where: Where,
  event: AuditEvent,
): Promise<string> {
  const { type, ...data } = auditEvent.parse(event);
  const stream = chainFor(where.stream, type);
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${stream}, 7))) locked`;
  const last = await tx.auditEvent.findFirst({ where: { stream }, orderBy: { sequence: "desc" } });
  const row = {
    stream,
    sequence: (last?.sequence ?? 0) + 1,
    type,
    data,
    ...who(actor),
    at: now,
    previousHash: last?.hash ?? GENESIS,
  };
  const hash = digestOf({ ...row, at: now.toISOString() });
  await tx.auditEvent.create({
    data: { ...row, hash, dealId: where.dealId ?? null, briefId: where.briefId ?? null },
  });
  return hash;
}
