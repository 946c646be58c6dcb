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

/** Whether an event of a deal stands in this reader's timeline. */
export const isReadBy = (type: string, reader: Side | "admin"): boolean =>
  READERS[type]?.includes(reader) ?? true;
