// Processes that are killed on purpose and come back, as an operator's supervisor would bring them back.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "#app/start/postgres.ts";
import { postgresAccount } from "#app/start/postgres-account.ts";
import { postgresBinaries } from "#app/start/postgres-binaries.ts";
import { cleanEnvironment } from "#app/start/postgres-cluster.ts";
import { lastRun } from "#app/start/postgres-place.ts";
import { root } from "#app/start/project.ts";
import { runProgram } from "#app/start/run-program.ts";

export interface Mortal {
  /** kill -9 once it works: one that was never up has nothing to lose. It is started again at once. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** What web and worker log once they take work. */
const UP = /"msg":"(?:listening|worker ready)"/;

/** Keeps a script of the product running, whatever ends it. */
export function keep(script: string, environment: NodeJS.ProcessEnv): Mortal {
  let child: ChildProcess;
  let stopped = false;
  let up = Promise.resolve();
  const logs = path.join(root, "test-results", "logs");
  mkdirSync(logs, { recursive: true });
  const log = path.join(logs, `crash-${path.basename(script)}.log`);
  const run = () => {
    const loader = script.endsWith(".ts") ? ["--import", "tsx"] : [];
    const started = spawn(process.execPath, [...loader, path.join(root, script)], {
      ...{ cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] },
    });
    child = started;
    up = new Promise((resolve) => {
      started.stdout.on("data", (said: Buffer) => {
        appendFileSync(log, said);
        if (UP.test(said.toString())) resolve();
      });
      // Without the database a process says why it ends; that is what this is about, and no news.
      started.stderr.on("data", (said: Buffer) => appendFileSync(log, said));
      started.once("exit", () => resolve());
    });
    // A short wait: without the database a process ends at once, over and over.
    child.once("exit", () => void (stopped || setTimeout(() => stopped || run(), 300)));
  };
  run();
  return {
    kill: async () => {
      await up;
      child.kill("SIGKILL");
    },
    stop: async () => {
      stopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await Promise.race([gone, pause(15_000)]);
      child.kill("SIGKILL");
    },
  };
}

/** A PostgreSQL server that keeps its promises (fsync on) and can be stopped immediately, as by a power cut. */
export async function durablePostgres() {
  const folder = await mkdtemp(path.join(tmpdir(), "sweetspot-crash-"));
  const server = await startPostgres({ folder, user: `crash ${process.pid}` });
  const account = await postgresAccount(() => undefined);
  const binaries = await postgresBinaries(account, () => undefined);
  const control = (args: string[]) =>
    runProgram(binaries.pgCtl, [...args, "-w", "-t", "60", "-D", server.data], {
      ...{ account, cwd: path.dirname(server.data), env: cleanEnvironment(), capture: false },
    });
  const log = path.join(path.dirname(server.data), "server.log");
  return {
    url: server.url("postgres"),
    /** Stops it without a checkpoint and starts it again on the same port. */
    async crash(): Promise<void> {
      await control(["stop", "-m", "immediate"]);
      const started = await control(["start", "-l", log, "-o", `-p ${server.port}`]);
      if (started.code !== 0 || lastRun(server.data) === null)
        throw new Error("PostgreSQL did not come back");
    },
    async stop(): Promise<void> {
      await server.stop();
      await Promise.all(
        [folder, path.dirname(server.data)].map((one) => rm(one, { recursive: true, force: true })),
      );
    },
  };
}
