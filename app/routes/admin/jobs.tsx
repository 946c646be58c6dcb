import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { queueDepths, troubledJobs, workersAndEmails } from "#app/domain/operations/queries.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Jobs · Sweetspot" }];

const FRESH_MS = 60_000;

/** The background work: workers, queues, what failed and why. Real clock: this is about processes. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "jobs.read");
  const [jobs, depths, { workers, failedEmails }] = await Promise.all([
    troubledJobs(),
    queueDepths(),
    workersAndEmails(),
  ]);
  const now = new Date();
  return {
    now,
    timeZone: actor.timeZone,
    jobs,
    depths,
    workers: workers.map(({ id, startedAt, beatAt }) => ({
      id,
      startedAt,
      alive: now.getTime() - beatAt.getTime() < FRESH_MS,
    })),
    emails: failedEmails.map(({ id, kind, createdAt, attempts }) => ({
      id,
      kind,
      createdAt,
      reason: attempts[0]?.detail ?? "",
    })),
  };
}

export default function Jobs() {
  const { now, timeZone, jobs, depths, workers, emails } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="jobs">
      <h1 className="t-page mb-5">Jobs</h1>
      <div className="stack">
        <section className="card pad" aria-labelledby="workers">
          <h2 id="workers" className="t-sec mb-3">
            Workers and queues
          </h2>
          {workers.length === 0 && (
            <p>No worker has run in the last day. Nothing is sent or paid until one starts.</p>
          )}
          <ul className="grid gap-2">
            {workers.map((worker) => (
              <li key={worker.id} className="flex flex-wrap gap-3 items-center">
                <Badge
                  tone={worker.alive ? "ok" : "bad"}
                  icon={worker.alive ? "circle-check" : "circle-alert"}
                >
                  {worker.alive ? "Running" : "Silent"}
                </Badge>
                <span className="t-2">since {formatInstant(worker.startedAt, timeZone, now)}</span>
              </li>
            ))}
          </ul>
          <p className="t-2 mt-3">
            {depths.length === 0
              ? "No job waits."
              : depths
                  .map(({ name, waiting, running }) => `${name}: ${waiting} waiting, ${running} running`)
                  .join(" · ")}
          </p>
        </section>
        <section className="card" aria-label="Jobs in trouble">
          {jobs.length === 0 ? (
            <EmptyState title="No job is in trouble">
              A job that fails stands here with its reason until it succeeds.
            </EmptyState>
          ) : (
            <table className="data">
              <caption className="vh">Jobs that failed</caption>
              <thead>
                <tr>
                  <th scope="col">Job</th>
                  <th scope="col">State</th>
                  <th scope="col">Attempts</th>
                  <th scope="col">Since</th>
                  <th scope="col">Reason</th>
                </tr>
              </thead>
              <tbody>
                {jobs.map((job) => (
                  <tr key={job.id}>
                    <td data-lead>
                      <b className="t-strong">{job.name}</b>
                      <span className="block mono t-small t-3">{job.id}</span>
                    </td>
                    <td data-label="State">{job.state === "failed" ? "Gave up" : "Will try again"}</td>
                    <td data-label="Attempts">{job.attempts}</td>
                    <td data-label="Since">{formatInstant(job.createdAt, timeZone, now)}</td>
                    <td data-label="Reason">{job.reason ?? "No reason recorded"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        {emails.length > 0 && (
          <section className="card pad" aria-labelledby="emails">
            <h2 id="emails" className="t-sec mb-3">
              Emails that could not be sent
            </h2>
            <ul className="grid gap-2">
              {emails.map((email) => (
                <li key={email.id}>
                  <b className="t-strong">{email.kind.replaceAll("_", " ")}</b>,{" "}
                  {formatInstant(email.createdAt, timeZone, now)}: {email.reason}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ActorShell>
  );
}
