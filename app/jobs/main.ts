import process from "node:process";
import { logger } from "../http/logger.ts";
import { startWorker } from "./worker.server.ts";

const stop = await startWorker(logger);
logger.info("worker ready");
if (process.send) process.send("ready");

let stopping = false;
async function end(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stop();
  process.exit(0);
}
process.on("SIGTERM", () => void end());
process.on("SIGINT", () => void end());
// The launcher went away (even by kill -9): a worker without it would run unseen.
process.on("disconnect", () => void end());
