import type { Side } from "../access/actor.ts";

/** Between the marketplace and one side: nothing that the other side, or either of them, is told. */
const READERS: Record<string, readonly (Side | "admin")[]> = {
  "creator.owes": ["creator", "admin"],
  "payout.netted": ["creator", "admin"],
  "payout.taken_back": ["creator", "admin"],
  "money.retried": ["creator", "admin"],
  "money.proposed": ["admin"],
  "money.decided": ["admin"],
};

/**
 * The chain that an event belongs to: its subject's, which both sides may have as evidence, whole and as it was hashed; or,
 * of what not everybody may read, one beside it, named after those who may.
 * Each chain counts by itself, so the events of a deal are in order by their instants.
 */
export function chainFor(stream: string, type: string): string {
  const readers = READERS[type];
  return readers ? `${stream}:${readers.join("+")}` : stream;
}

/** Whether an event of a deal stands in this reader's timeline. */
export const isReadBy = (type: string, reader: Side | "admin"): boolean =>
  READERS[type]?.includes(reader) ?? true;
