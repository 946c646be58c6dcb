import type { Server } from "node:http";
import process from "node:process";
import { logger } from "./logger.ts";
import { runShutdown } from "./on-shutdown.ts";

const PATIENCE_MS = 10_000;

/**
 * Stops the server when the system asks (SIGTERM, SIGINT) or when the parent process is gone (IPC): takes no
 * new connections, lets running requests finish for ten seconds, then leaves.
 */
export function stopGracefully(server: Server): void {
  let stopping = false;
  const stop = (cause: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ cause }, "stopping");
    server.close(() => process.exit(0));
    runShutdown();
    server.closeIdleConnections();
    setTimeout(() => {
      logger.warn("requests were still running; stopped anyway");
      process.exit(0);
    }, PATIENCE_MS).unref();
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
  process.on("disconnect", () => stop("the parent is gone"));
}
