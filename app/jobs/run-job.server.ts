import { HANDLERS } from "./handlers/index.ts";
import { JOBS, type JobName, type JobPayload } from "./registry.ts";

/** Parses a payload and runs its handler: what the worker and the tests share. Throws what the handler throws. */
export async function runJob<N extends JobName>(name: N, payload: unknown): Promise<void> {
  const data = JOBS[name].parse(payload) as JobPayload<N>;
  await HANDLERS[name](data);
}
