import { GENESIS } from "#app/domain/audit/chain.ts";
import { digestOf } from "#app/domain/audit/digest.server.ts";
import { auditEvent, type AuditEvent } from "#app/domain/audit/events.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { Chance } from "./random.ts";

/** Who did it: a person by name, or the marketplace itself. */
export type Doer = { kind: "brand" | "creator"; userId: string; name: string; email: string } | null;

export interface PastEvent {
  at: Date;
  by: Doer;
  event: AuditEvent;
}

/** The events of one deal in the order in which they happened, chained as `record` chains them. */
export function chainOf(dealId: string, briefId: string, events: readonly PastEvent[], luck: Chance): Row[] {
  const stream = `deal:${dealId}`;
  let previousHash = GENESIS;
  return events
    .map((one, place) => ({ ...one, place }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.place - b.place)
    .map(({ at, by, event }, index) => {
      const { type, ...data } = auditEvent.parse(event);
      const who = { actorKind: by?.kind ?? "system", actorUserId: by?.userId ?? null };
      const actorName = by?.name ?? "Sweetspot";
      const content = { stream, sequence: index + 1, type, data, ...who, actorName };
      const hash = digestOf({ ...content, at: at.toISOString(), previousHash });
      const row = {
        ...{ id: idAt(at, luck), stream, sequence: index + 1, type, data, actor_kind: who.actorKind },
        ...{ actor_user_id: who.actorUserId, actor_name: actorName, deal_id: dealId, brief_id: briefId },
        ...{ at, previous_hash: previousHash, hash },
      };
      previousHash = hash;
      return row;
    });
}
