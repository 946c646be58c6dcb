import PgBoss from "pg-boss";
import { JOB_POLICY } from "./job-policy.ts";
import { JOB_NAMES } from "./registry.ts";

/**
 * Creates pg-boss's schema and every queue. A job sent to a queue that does not exist is lost, so this runs
 * with the migrations, before anything can enqueue. Safe to run again and from several processes.
 */
export async function prepareQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const name of JOB_NAMES) {
      if (!existing.has(name))
        await boss.createQueue(name, { name, ...JOB_POLICY[name], retryBackoff: true });
    }
  } finally {
    await boss.stop({ graceful: false, wait: false });
  }
}
