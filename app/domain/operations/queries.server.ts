import { db } from "../../db.server.ts";

export interface JobRow {
  id: string;
  name: string;
  state: string;
  attempts: number;
  createdAt: Date;
  reason: string | null;
}

/** Jobs that failed for good, or that failed and will be tried again: the newest 50. One SQL statement. */
export async function troubledJobs(): Promise<JobRow[]> {
  return db.$queryRaw<JobRow[]>`
    select id::text as id, name, state::text as state, retry_count::int + 1 as attempts, created_on as "createdAt",
      left(output ->> 'message', 400) as reason
    from pgboss.job where state in ('failed', 'retry') order by created_on desc limit 50`;
}

/** How many jobs of each queue wait or run now. One SQL statement. */
export async function queueDepths(): Promise<{ name: string; waiting: number; running: number }[]> {
  return db.$queryRaw<{ name: string; waiting: number; running: number }[]>`
    select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as running
    from pgboss.job where state in ('created', 'retry', 'active') group by name order by name`;
}

/** Workers that were alive in the last day, and emails that could not be sent. Two SQL statements. */
export async function workersAndEmails() {
  const [workers, failedEmails] = await Promise.all([
    db.workerHeartbeat.findMany({ orderBy: { beatAt: "desc" }, take: 10 }),
    db.email.findMany({
      where: { state: "failed" },
      orderBy: { createdAt: "desc" },
      take: 20,
      select: { id: true, kind: true, createdAt: true, attempts: { orderBy: { at: "desc" }, take: 1 } },
    }),
  ]);
  return { workers, failedEmails };
}
