import { setTimeout as pause } from "node:timers/promises";
import { realpath, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { freePort } from "./ports.ts";
import { postgresAccount } from "./postgres-account.ts";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries.ts";
import { cleanEnvironment, ensureCluster, handOver, passwordOf, ROLE } from "./postgres-cluster.ts";
import { lastRun, type PostgresPlace, postgresPlace } from "./postgres-place.ts";
import { StartProblem } from "./problem.ts";
import { type Account, runProgram } from "./run-program.ts";

export interface PostgresOptions {
  /** The folder that belongs to this server; made when missing. */
  folder: string;
  /** Faster settings, for data that nobody will miss. */
  throwaway?: boolean;
  /** The name under which our own session shows in pg_stat_activity; at most 63 bytes. */
  user?: string;
  /** Told about anything unusual, one short line each. */
  say?: (line: string) => void;
}

export interface ServerUser {
  name: string;
  earlier: boolean;
}

export interface PostgresServer {
  port: number;
  /** Where its data is. */
  data: string;
  /** A server was already running (after a crash, or for another command) and is used. */
  adopted: boolean;
  /** The connection string of one of its databases. */
  url(database: string): string;
  /** The other commands of ours that use this server now, and whether they came before us. */
  users(): Promise<ServerUser[]>;
  /** Leaves the server, and stops it unless another command still uses it; says which. */
  stop(): Promise<"stopped" | "still in use">;
}

interface Context {
  place: PostgresPlace;
  binaries: PostgresBinaries;
  account: Account | undefined;
  password: string;
  user: string;
}

const PREFIX = "sweetspot: ";
const url = (port: number, password: string, database: string) =>
  `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** Connects and makes sure that the server behind this port is the one of our folder. */
async function connect(context: Context, port: number): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: url(port, context.password, "postgres"),
    application_name: (PREFIX + context.user).slice(0, 63),
    connectionTimeoutMillis: 2_000,
  });
  // The session only marks our presence; when the server goes away, those who query it will say so.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const shown = await client.query<{ data_directory: string }>("SHOW data_directory");
    const theirs = shown.rows[0]?.data_directory ?? "";
    if ((await realpath(theirs)) === (await realpath(context.place.data))) return client;
  } catch {
    // Not ours, or not up: the caller decides what to do next.
  }
  await client.end().catch(() => undefined);
  return null;
}

/** Whether this process is a PostgreSQL server of that folder; process ids are used again after a crash. */
async function isServerOf(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (process.platform === "win32") return true;
  const command = await runProgram("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  if (command.code === 0) return command.output.includes(data);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(data);
  } catch {
    return false;
  }
}

async function launch({ place, binaries, account }: Context): Promise<string> {
  const started = await runProgram(
    binaries.pgCtl,
    ["start", "-w", "-t", "60", "-D", place.data, "-l", place.log, "-o", `-p ${await freePort()}`],
    { account, cwd: path.dirname(place.data), env: cleanEnvironment(), capture: false },
  );
  if (started.code === 0) return "";
  return readFileSync(place.log, "utf8").trim().split("\n").slice(-3).join("\n");
}

async function attempt(
  context: Context,
): Promise<{ session: pg.Client; port: number; adopted: boolean } | string> {
  const before = lastRun(context.place.data);
  if (before && (await isServerOf(before.pid, context.place.data))) {
    const session = await connect(context, before.port);
    if (session) return { session, port: before.port, adopted: true };
    return `the server with process id ${before.pid} does not answer on port ${before.port}`;
  }
  if (before) await rm(path.join(context.place.data, "postmaster.pid"), { force: true });
  const failure = await launch(context);
  if (failure) return failure;
  const after = lastRun(context.place.data);
  const session = after && (await connect(context, after.port));
  return session && after ? { session, port: after.port, adopted: false } : "it started but does not answer";
}

/** After a crash of both, the old server may need a moment to let go of its memory: several attempts. */
async function reach(context: Context) {
  let failure = "";
  for (const wait of [0, 100, 200, 300, 400, 500, 1_000, 2_000]) {
    if (wait > 0) await pause(wait);
    const outcome = await attempt(context);
    if (typeof outcome !== "string") return outcome;
    failure = outcome;
  }
  throw new StartProblem(
    `PostgreSQL did not start: ${failure}`,
    `Its log is ${context.place.log}. If the data is not needed, move ${context.place.data} away and start again.`,
  );
}

async function leave(context: Context, session: pg.Client): Promise<"stopped" | "still in use"> {
  const others = await usersBeside(session).catch(() => []);
  await session.end().catch(() => undefined);
  if (others.length > 0) return "still in use";
  await runProgram(
    context.binaries.pgCtl,
    ["stop", "-m", "fast", "-w", "-t", "30", "-D", context.place.data],
    {
      account: context.account,
      cwd: path.dirname(context.place.data),
      env: cleanEnvironment(),
    },
  );
  return "stopped";
}

async function usersBeside(session: pg.Client): Promise<ServerUser[]> {
  const found = await session.query<ServerUser>(
    `SELECT substr(other.application_name, length($1) + 1) AS name,
            (other.backend_start, other.pid) < (own.backend_start, own.pid) AS earlier
     FROM pg_stat_activity AS other, pg_stat_activity AS own
     WHERE own.pid = pg_backend_pid() AND other.pid <> own.pid AND starts_with(other.application_name, $1)`,
    [PREFIX],
  );
  return found.rows;
}

/**
 * Starts the PostgreSQL server that belongs to a folder, or adopts the one that is already running there.
 * It listens on a free port of the loopback address only. Throws StartProblem with what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const say = options.say ?? (() => undefined);
  const throwaway = options.throwaway ?? false;
  const account = await postgresAccount(say);
  const binaries = await postgresBinaries(account, say);
  const place = await postgresPlace(path.resolve(options.folder), account, say);
  await ensureCluster(binaries, place, account, throwaway);
  await handOver(place, account);
  const password = await passwordOf(place);
  const context = { place, binaries, account, password, user: options.user ?? `process ${process.pid}` };
  const { session, port, adopted } = await reach(context);
  return {
    port,
    data: place.data,
    adopted,
    url: (database) => url(port, password, database),
    users: () => usersBeside(session),
    stop: () => leave(context, session),
  };
}

/** Makes a database on a server of ours when it is missing; resolves true when it did. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount) return false;
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}
