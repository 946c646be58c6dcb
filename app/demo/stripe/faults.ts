import { z } from "zod";

/**
 * What can go wrong once, or `times` times, on one route (`"POST /v1/transfers"`; `:id` parts as in the
 * routes, or a literal path):
 * - `fail_before`: the socket closes, nothing happened
 * - `commit_then_drop_socket`: it happened, and the answer never arrives
 * - `500`: nothing happened; v1 replays this answer to the same key
 * - `429`: nothing happened and nothing is remembered
 * - `slow`: it happens at once and the answer takes `ms`; meanwhile the same key gets 409
 */
export const faultSchema = z.strictObject({
  route: z.string().regex(/^(GET|POST|DELETE) \/v[12]\/\S+$/),
  kind: z.enum(["fail_before", "commit_then_drop_socket", "500", "429", "slow"]),
  times: z.int().min(1).default(1),
  ms: z.int().min(0).max(120_000).default(0),
});
export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

export interface FaultPlan {
  add(fault: FaultInput): void;
  clear(): void;
  /** The next fault for this request, used up by asking. */
  take(method: string, pattern: string, path: string): Fault | null;
}

/** A plan that lives in memory only: a restarted fake is a healthy one. */
export function createFaultPlan(): FaultPlan {
  let faults: Fault[] = [];
  return {
    add(fault) {
      faults.push(faultSchema.parse(fault));
    },
    clear() {
      faults = [];
    },
    take(method, pattern, path) {
      const fault = faults.find(
        ({ route }) => route === `${method} ${pattern}` || route === `${method} ${path}`,
      );
      if (!fault) return null;
      fault.times -= 1;
      if (fault.times === 0) faults = faults.filter((other) => other !== fault);
      return fault;
    },
  };
}
