import PgBoss from "pg-boss";
import { env } from "../env.server.ts";
import type { Tx } from "../db.server.ts";
import { JOB_POLICY } from "./job-policy.ts";
import { JOBS, type JobName, type JobPayload } from "./registry.ts";

// Only builds the insert; the transaction's own connection runs it. Never started, so it opens no pool.
const sender = new PgBoss({
  connectionString: env.DATABASE_URL,
  supervise: false,
  schedule: false,
  migrate: false,
});
sender.on("error", () => undefined);

/**
 * Queues a job in the caller's transaction: it exists if and only if the change commits.
 * `startAfter` seconds are real time, for retries and polls; product deadlines belong to sweeps.
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayload<N>,
  options: { startAfter?: number } = {},
): Promise<void> {
  const data = JOBS[name].parse(payload) as object;
  const id = await sender.send(name, data, {
    ...JOB_POLICY[name],
    retryBackoff: true,
    ...(options.startAfter ? { startAfter: options.startAfter } : {}),
    db: {
      executeSql: async (text, values) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(text, ...(values as unknown[])),
      }),
    },
  });
  // pg-boss answers null and stores nothing when the queue does not exist.
  if (id === null)
    throw new Error(`The queue ${name} does not exist; start the worker or run the migrations once`);
}
