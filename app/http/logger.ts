import pino from "pino";
import { env } from "#app/env.server.ts";

/**
 * The program's log: one JSON line per event on standard output. Callers name the fields they log, so that
 * cookies, authorization headers, passwords and tokens cannot slip in with a whole object.
 */
export const logger = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
