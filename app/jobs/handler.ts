import type { JobName, JobPayload } from "./registry.ts";

/** What the worker runs for one job. It checks the state again before it acts: a job can run twice. */
export type Handler<N extends JobName> = (payload: JobPayload<N>) => Promise<void>;
