import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StartProblem } from "./problem.ts";
import { type ProcessSpec, type Supervised, supervise } from "./supervise.ts";

export interface ServiceOptions {
  /**
   * The complete environment of this run: DATABASE_URL, DATA_DIR, ORIGIN, PORT, the stand-ins
   * and the rest.
   */
  environment: NodeJS.ProcessEnv;
  which: ("web" | "worker")[];
  /** False when another command of ours runs the stand-ins already. */
  startFakes?: boolean;
  development?: boolean;
  /** Folder for the output of each process; without it the output goes to ours. */
  logs?: string | undefined;
  say: (line: string) => void;
  /** Called just before these processes start: lets go of the ports that were held for them. */
  release?: (user: "app" | "fakes") => Promise<unknown>;
  /** Gives up waiting when it is aborted. */
  signal?: AbortSignal | undefined;
}

export interface Services {
  /** Asks all of them to end, the stand-ins last, and resolves when they have. */
  stop(): Promise<void>;
}

// Keeps the resident set of the web process under 300 MB: the heap is the part that grows with load.
// A small young generation costs a little time and saves what short-lived pages would leave resident.
const WEB_HEAP = ["--max-old-space-size=160", "--max-semi-space-size=16"];
// glibc keeps freed memory per arena; with many threads that is resident memory nobody uses.
const FEW_ARENAS = { MALLOC_ARENA_MAX: "2" };
const WORKER_HEAP = "--max-old-space-size=200";

const local = (port: string) => `http://127.0.0.1:${port}`;

/** The ports of the stand-ins that this run needs; see `withFakes`. */
function fakePorts(environment: NodeJS.ProcessEnv): string[] {
  return [environment.STRIPE_FAKE_PORT, environment.RESEND_FAKE_PORT].filter((port) => port !== undefined);
}

function specs(options: ServiceOptions): { fakes: ProcessSpec | null; app: ProcessSpec[] } {
  const { environment, logs } = options;
  const log = (name: string) => (logs ? path.join(logs, `${name}.log`) : undefined);
  const spec = (name: string, script: string, extra: Record<string, string>, nodeOptions: string[] = []) => ({
    name,
    script,
    nodeOptions,
    environment: { ...environment, ...extra },
    log: log(name),
  });
  const app = options.which.map((name) =>
    name === "web"
      ? options.development
        ? spec("web", "app/http/serve.ts", { ...FEW_ARENAS, SWEETSPOT_DEV: "1" })
        : spec("web", "build/server/serve.js", FEW_ARENAS, WEB_HEAP)
      : spec("worker", "app/jobs/main.ts", {}, [WORKER_HEAP]),
  );
  const needed = options.startFakes !== false && fakePorts(environment).length > 0;
  return { fakes: needed ? spec("fakes", "app/demo/fakes.ts", {}) : null, app };
}

/** Whether something answers there; with `wants` it must answer with that status. */
async function answers(url: string, wants?: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    await response.body?.cancel();
    return wants === undefined || response.status === wants;
  } catch {
    return false;
  }
}

async function until(
  processes: Supervised[],
  ready: () => Promise<boolean>,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const died = Promise.race(processes.map((process) => process.firstEnd));
  const late = Date.now() + limit;
  let words: string | null = null;
  void died.then((last) => (words = last));
  while (!(await ready())) {
    signal?.throwIfAborted();
    const advice = "Correct what it says, then start again. `npm run db:reset` begins with empty data.";
    if (words !== null) throw new StartProblem(words, advice);
    if (Date.now() > late)
      throw new StartProblem(`Not ready after ${limit / 1000} s.`, "See the logs, then try again.");
    await Promise.race([pause(100), died]);
  }
}

/** Starts the stand-ins, then web and worker, and resolves when they answer; on failure stops all again. */
export async function startServices(options: ServiceOptions): Promise<Services> {
  const { fakes, app } = specs(options);
  const running: Supervised[] = [];
  const stop = async () => {
    await Promise.all(running.filter((one) => one.name !== "fakes").map((one) => one.stop()));
    // Last, because what is being finished may still talk to them.
    await Promise.all(running.filter((one) => one.name === "fakes").map((one) => one.stop()));
  };
  try {
    if (fakes) {
      await options.release?.("fakes");
      running.push(supervise(fakes, options.say));
      const ports = fakePorts(options.environment);
      const all = async () => (await Promise.all(ports.map((port) => answers(local(port))))).every(Boolean);
      await until(running, all, 30_000, options.signal);
    }
    await options.release?.("app");
    running.push(...app.map((one) => supervise(one, options.say)));
    if (options.which.includes("web")) {
      // Ready means database, migrations and, when it runs here too, the worker; see /health/ready.
      const page = options.which.includes("worker") ? "ready" : "live";
      const address = `${local(options.environment.PORT ?? "")}/health/${page}`;
      await until(
        running,
        () => answers(address, 200),
        options.development ? 120_000 : 60_000,
        options.signal,
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  for (const one of running) one.keepAlive();
  return { stop };
}
