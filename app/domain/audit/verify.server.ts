import { db, type Tx } from "../../db.server.ts";
import { GENESIS } from "./chain.ts";
import { digestOf } from "./digest.server.ts";

export interface StreamVerdict {
  /** How many events the stream has. */
  events: number;
  /** The first event that is not what was recorded; null when the whole chain holds. */
  broken: { sequence: number; why: "missing" | "changed" | "unlinked" } | null;
}

/**
 * Recomputes a stream's hash chain from its first event. `missing`: a place in the sequence is empty;
 * `unlinked`: it does not follow the event before it; `changed`: its content is not what was hashed.
 * Events cut off at the end cannot be seen from the stream alone; compare with a hash that somebody kept.
 */
export async function verifyStream(stream: string, client: Tx = db): Promise<StreamVerdict> {
  const rows = await client.auditEvent.findMany({ where: { stream }, orderBy: { sequence: "asc" } });
  const verdict = (sequence: number, why: "missing" | "changed" | "unlinked"): StreamVerdict => ({
    events: rows.length,
    broken: { sequence, why },
  });
  let previousHash = GENESIS;
  for (const [index, row] of rows.entries()) {
    const { sequence, type, data, actorKind, actorUserId, actorName } = row;
    if (sequence !== index + 1) return verdict(index + 1, "missing");
    if (row.previousHash !== previousHash) return verdict(sequence, "unlinked");
    const at = row.at.toISOString();
    const content = { stream, sequence, type, data, actorKind, actorUserId, actorName, at, previousHash };
    if (digestOf(content) !== row.hash) return verdict(sequence, "changed");
    previousHash = row.hash;
  }
  return { events: rows.length, broken: null };
}
