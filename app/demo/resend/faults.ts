import { z } from "zod";

/**
 * What goes wrong with the next sends. `500` and `429` refuse before anything is stored; `drop` stores the
 * message and then cuts the connection, as when an answer gets lost on its way.
 */
export const faultPlan = z.strictObject({
  kind: z.enum(["500", "429", "drop"]),
  times: z.number().int().min(1).max(1_000),
});
export type FaultKind = z.infer<typeof faultPlan>["kind"];

export interface Faults {
  plan(kind: FaultKind, times: number): void;
  clear(): void;
  /** The fault of this send, used up by asking. */
  next(): FaultKind | null;
}

export function createFaults(): Faults {
  let queue: FaultKind[] = [];
  return {
    plan: (kind, times) => void queue.push(...Array.from({ length: times }, () => kind)),
    clear: () => void (queue = []),
    next: () => queue.shift() ?? null,
  };
}
