import { randomUUID } from "node:crypto";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import { db } from "../db.server.ts";
import { removeExpired } from "../domain/account/remove-expired.server.ts";
import { env } from "../env.server.ts";
import { JOB_NAMES, type JobName } from "./registry.ts";
import { repeat } from "./repeat.ts";
import { runJob } from "./run-job.server.ts";
import { sweepAll } from "./sweeps.server.ts";

const SWEEP_EVERY_MS = 15_000;
const BEAT_EVERY_MS = 10_000;
const CLEAN_EVERY_MS = 3_600_000;
const RECONCILE_EVERY_MS = 5 * 60_000;
/** Jobs that call the outside run a few at a time; the processor allows about ten transfers a second. */
const BATCH: Partial<Record<JobName, number>> = {
  "payout.send": 2,
  "refund.send": 2,
  "email.send": 10,
  "post.check": 2,
};

async function beat(id: string, startedAt: Date): Promise<void> {
  // The heartbeat is about this process, so it uses the real clock and not the demo's.
  const beatAt = new Date();
  await db.workerHeartbeat.upsert({ where: { id }, create: { id, startedAt, beatAt }, update: { beatAt } });
  await db.workerHeartbeat.deleteMany({ where: { beatAt: { lt: new Date(beatAt.getTime() - 86_400_000) } } });
}

/** Starts the queues, the sweeps, the reconciliation and the heartbeat. Resolves with a function that stops them. */
export async function startWorker(log: Logger): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    max: 4,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 14,
  });
  boss.on("error", (error) => log.error({ err: error }, "queue error"));
  await boss.start();
  for (const name of JOB_NAMES) {
    await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: BATCH[name] ?? 4 }, async (jobs) => {
      await Promise.all(jobs.map((job) => runOne(boss, name, job.id, job.data, log)));
    });
  }
  const report = (sweep: string, error: unknown) => log.error({ err: error }, `sweep “${sweep}” failed`);
  const startedAt = new Date();
  const id = randomUUID();
  const stops = [
    repeat(BEAT_EVERY_MS, () => beat(id, startedAt), log, "heartbeat"),
    repeat(CLEAN_EVERY_MS, removeExpired, log, "clean-up"),
    repeat(SWEEP_EVERY_MS, () => sweepAll(report), log, "sweep"),
    ...(["reconcile", "reconcile.full"] as const).map((name) =>
      repeat(RECONCILE_EVERY_MS, () => boss.send(name, {}, { singletonKey: name }), log, name),
    ),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await boss.stop({ graceful: true, timeout: 10_000 });
    await db.workerHeartbeat.deleteMany({ where: { id } });
    await db.$disconnect();
  };
}

/** One job of a batch. Its failure is its own: the others of the batch keep their outcome. */
async function runOne(boss: PgBoss, name: JobName, id: string, data: unknown, log: Logger): Promise<void> {
  try {
    await runJob(name, data);
    // Its payload carries a secret link, which must not outlive the email.
    if (name === "email.account") await boss.deleteJob(name, id);
  } catch (error) {
    log.error({ err: error, job: name, id }, "job failed");
    const message = error instanceof Error ? error.message : String(error);
    await boss.fail(name, id, { message });
  }
}
