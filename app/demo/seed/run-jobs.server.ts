import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { postAnswer } from "#app/demo/platforms/posts.server.ts";
import { recordLook } from "#app/domain/live-post/record-look.server.ts";
import { standingOf } from "#app/domain/live-post/standing.ts";
import { addressToLookAt } from "#app/domain/live-post/watch.server.ts";
import { JOBS } from "#app/jobs/registry.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import { sweepAll } from "#app/jobs/sweeps.server.ts";
import { moment } from "./moment.ts";
import { takeJob } from "./take-job.server.ts";

const MAILBOX_DAYS = 3;

/**
 * Emails of the last days make the mailbox lively. Older ones are not written, and to a real service none is
 * sent: the people of the demo have no addresses.
 */
async function dropEmails(present: Date): Promise<void> {
  const mailbox = env.RESEND_FAKE_URL !== undefined && !env.RESEND_API_KEY;
  if (mailbox && present.getTime() - moment.now.getTime() < MAILBOX_DAYS * 86_400_000) return;
  await db.$executeRaw`delete from pgboss.job where name in ('email.render', 'email.send', 'email.account')`;
}

/** A look at a post, straight at the stand-in: while the seed plays, no web server answers for the platforms. */
async function lookAtStandIn(deliverableId: string): Promise<void> {
  const url = await addressToLookAt(deliverableId);
  if (url)
    await recordLook(deliverableId, url, standingOf({ ok: true, url, ...(await postAnswer(url)) }, url));
}

/** Runs what the worker would have run by now. A job that throws ends the seed. `present` is when the story ends. */
export async function runJobs(present: Date): Promise<void> {
  await dropEmails(present);
  for (let job = await takeJob(); job; job = await takeJob()) {
    if (job.name === "post.check") await lookAtStandIn(JOBS["post.check"].parse(job.data).deliverableId);
    else await runJob(job.name, job.data);
    await dropEmails(present);
  }
}

/** Lets every timer act once, and what follows from it. */
export async function runTimers(present: Date): Promise<void> {
  await sweepAll((name, error) => {
    throw new Error(`The sweep “${name}” failed`, { cause: error });
  });
  await runJobs(present);
}
