import { db } from "#app/db.server.ts";
import type { JobName } from "#app/jobs/registry.ts";

export interface TakenJob {
  name: JobName;
  data: unknown;
}

/** Takes the oldest waiting job out of the queue, so that no worker runs it too; null when none waits. */
export async function takeJob(without: readonly JobName[] = []): Promise<TakenJob | null> {
  const [job] = await db.$queryRaw<TakenJob[]>`
    delete from pgboss.job where id = (
      select id from pgboss.job
      where state in ('created', 'retry') and start_after <= now() and not (name = any(${[...without]}))
      order by created_on, id limit 1 for update skip locked)
    returning name, data`;
  return job ?? null;
}
