import { db } from "#app/db.server.ts";
import { takeJob } from "#app/demo/seed/take-job.server.ts";
import { env } from "#app/env.server.ts";
import type { JobName } from "#app/jobs/registry.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import { sweepAll } from "#app/jobs/sweeps.server.ts";

const MOST_ROUNDS = 100;
const PROCESSOR_JOBS: JobName[] = [
  "funding.refresh",
  "payee.refresh",
  "payout.send",
  "refund.send",
  "reconcile",
  "webhook.process",
];

/** Jobs that cannot run here, because nothing stands in for the service that they call. */
function impossible(): JobName[] {
  const noProcessor = !env.STRIPE_FAKE_URL && !env.STRIPE_SECRET_KEY;
  const noMail = !env.RESEND_FAKE_URL && !env.RESEND_API_KEY;
  return [...(noProcessor ? PROCESSOR_JOBS : []), ...(noMail ? (["email.send"] as const) : [])];
}

/** Runs every waiting job, and those that they queue, until none is left. A job that throws fails the test. */
export async function runJobs(without: readonly JobName[] = []): Promise<number> {
  const skipped = [...impossible(), ...without];
  for (let count = 0; ; count += 1) {
    const job = await takeJob(skipped);
    if (!job) return count;
    await runJob(job.name, job.data);
  }
}

/** Runs every timer once. One that fails fails the test. */
export async function runSweeps(): Promise<number> {
  const errors: unknown[] = [];
  const count = await sweepAll((name, error) =>
    errors.push(new Error(`The sweep “${name}” failed`, { cause: error })),
  );
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join("\n"));
  return count;
}

/**
 * Lets the worker's work happen: all jobs and all timers, until nothing is left to do. Jobs whose service has no
 * stand-in here are left in the queue, and so are those named in `without`.
 */
export async function settleJobs(without: readonly JobName[] = []): Promise<void> {
  for (let round = 0; (await runJobs(without)) + (await runSweeps()) > 0; round += 1)
    if (round === MOST_ROUNDS) throw new Error(`Jobs and timers keep making work for each other`);
}

/** The names of the jobs that could run now, oldest first; the look after a lease comes later. */
export async function waitingJobs(): Promise<JobName[]> {
  const rows = await db.$queryRaw<{ name: JobName }[]>`
    select name from pgboss.job where state in ('created', 'retry') and start_after <= now() order by created_on, id`;
  return rows.map((row) => row.name);
}
