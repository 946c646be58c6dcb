import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import {
  dataDirectory,
  emptyDatabase,
  markSeed,
  type ReachedDatabase,
  reachDatabase,
  seedMark,
} from "./database.ts";
import { migrate, seedDatabase } from "./database-steps.ts";
import { checkEnvironment, type Mode, modeOf } from "./environment.ts";
import { owners } from "./owners.ts";
import { type LaunchOptions, planRun } from "./plan-run.ts";
import { buildPages, generateClient } from "./prepare.ts";
import { StartProblem } from "./problem.ts";
import { say, showProblem, step } from "./progress.ts";
import { isAlive, keepRunRecord, lastRunRecord, noteEnd, type RunRecord } from "./run-record.ts";
import { startServices } from "./services.ts";
import { aborted, stopSignal } from "./stop-signal.ts";
import { showWelcome } from "./welcome.ts";

const NAME = "npm start";

/** Two runs over one data folder would fight; a run whose npm was killed is on its way out. */
async function refuseSecondRun(database: ReachedDatabase, last: RunRecord | null): Promise<void> {
  const earlier = async () =>
    (await database.server?.users())?.some((user) => user.name === NAME && user.earlier);
  const leaving = last !== null && !last.ended && !last.owners.every(isAlive);
  for (let tries = leaving ? 150 : 1; await earlier(); tries -= 1) {
    if (tries <= 1)
      throw new StartProblem(
        `Sweetspot is already running from this folder${last ? ` at ${last.url}` : ""}.`,
        "Open that address, or stop it first (Ctrl-C where it runs).",
      );
    await pause(100);
  }
}

/** Demo data on the first run only; data that was cut short is begun again. */
async function ensureDemoData(database: ReachedDatabase, environment: NodeJS.ProcessEnv, isNew: boolean) {
  const mark = await seedMark(database.url);
  if (mark === "seeding" && !database.server)
    throw new StartProblem(
      "The demo data of this database is incomplete.",
      "Run `npm run db:reset`, then start again.",
    );
  if (mark === "seeding") {
    say("The demo data was cut short last time; it is written again.");
    await emptyDatabase(database.url);
    await migrate(database.url);
  }
  if (mark === "seeding" || (mark === null && (database.server || isNew)))
    await step("demo data (on the first start only)", () => seedDatabase(environment));
}

async function prepareDatabase(database: ReachedDatabase, environment: NodeJS.ProcessEnv, mode: Mode) {
  const applied = await migrate(database.url);
  if (mode.demo) return ensureDemoData(database, environment, applied.length > 0);
  // A database that began without demo data never gets any.
  if ((await seedMark(database.url)) === null)
    await markSeed(database.url, "no demo data").catch(() => undefined);
}

interface OwnedLaunch extends LaunchOptions {
  owned: number[];
}

interface Prepared {
  mode: Mode;
  dataDir: string;
  last: RunRecord | null;
  addresses: Awaited<ReturnType<typeof planRun>>;
}

async function serve(
  options: OwnedLaunch,
  prepared: Prepared,
  database: ReachedDatabase,
  signal: AbortSignal,
) {
  const { mode, dataDir, last, addresses } = prepared;
  const { web, url, fakes, environment, startFakes, release } = addresses;
  const everything = options.which.length > 1;
  if (everything) await refuseSecondRun(database, last);
  if (startFakes) await keepRunRecord(dataDir, { owners: options.owned, url, web, ...fakes });
  const complete = await environment(database.url);
  await (everything ? prepareDatabase(database, complete, mode) : migrate(database.url));
  signal.throwIfAborted();
  if (!options.development) await step("pages", buildPages, (built) => (built ? "built" : "up to date"));
  signal.throwIfAborted();
  const logs = mode.demo && !mode.development ? path.join(dataDir, "logs") : undefined;
  const services = await step(options.which.join(" and "), () =>
    startServices({ ...options, startFakes, environment: complete, logs, say, signal, release }),
  );
  if (options.which.includes("web")) showWelcome({ url, mode, dataDir, logs, database, fakes });
  await aborted(signal);
  process.stdout.write(`\n  Stopping (${String(signal.reason)}) …\n`);
  await services.stop();
  await noteEnd(dataDir);
}

async function launch(options: OwnedLaunch, signal: AbortSignal): Promise<void> {
  const mode = modeOf(options.development);
  const dataDir = dataDirectory();
  const last = lastRunRecord(dataDir);
  const addresses = await planRun(options, mode, dataDir, last);
  await step("database client", generateClient);
  await checkEnvironment(
    mode,
    await addresses.environment(process.env.DATABASE_URL?.trim() || "postgresql://later"),
  );
  signal.throwIfAborted();
  const name = options.which.length > 1 ? NAME : `npm run ${options.which.join()}`;
  const reached = (found: ReachedDatabase) => {
    if (!found.server) return "the one of DATABASE_URL";
    return found.server.adopted ? "still running, used again" : "embedded, started";
  };
  const database = await step("PostgreSQL", () => reachDatabase(name, say), reached);
  try {
    await serve(options, { mode, dataDir, last, addresses }, database, signal);
  } finally {
    await database.release();
  }
}

/** `npm start` and `npm run dev`: everything from nothing to a running marketplace, until it is stopped. */
export async function start(options: LaunchOptions): Promise<void> {
  const owned = await owners();
  const signal = stopSignal(owned);
  try {
    await launch({ ...options, owned }, signal);
    process.stdout.write("  Stopped. All data is kept.\n");
    process.exit(0);
  } catch (error) {
    if (signal.aborted) process.stdout.write(`\n  Stopped (${String(signal.reason)}) before it was ready.\n`);
    else showProblem(error);
    process.exit(signal.aborted ? 130 : 1);
  }
}
