import { logger } from "#app/http/logger.ts";

/** The worker's log, for what a handler should tell the operator although the job did its work. */
export const jobLog = logger;
