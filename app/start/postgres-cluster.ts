import { randomBytes } from "node:crypto";
import { appendFile, chmod, chown, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { PostgresPlace } from "./postgres-place.ts";
import { messageOf, StartProblem } from "./problem.ts";
import { type Account, runProgram } from "./run-program.ts";

/** The one role of an embedded server. */
export const ROLE = "sweetspot";

// Only the loopback address, no socket file (their paths may have at most 107 bytes), UTC throughout.
const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
  // Taken from the system only as far as it is used: a small marketplace stays small.
  "shared_buffers = '256MB'",
  // The data is in memory or on a disk without a head: to fetch a row here and there costs hardly more than to read on.
  "random_page_cost = 1.1",
  "max_connections = 120",
  "jit = off",
];
// Data that is made again for every run need not survive a power cut.
const THROWAWAY = [
  "fsync = off",
  "synchronous_commit = off",
  "full_page_writes = off",
  "max_connections = 200",
];

/** The environment without the variables that would redirect PostgreSQL's own programs. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const clean = { ...process.env };
  for (const name of Object.keys(clean)) if (name.startsWith("PG")) Reflect.deleteProperty(clean, name);
  return clean;
}

/** The password of the server at this place, made at the first call. */
export async function passwordOf(place: PostgresPlace): Promise<string> {
  if (!existsSync(place.password)) {
    const made = randomBytes(24).toString("hex");
    await writeFile(place.password, made, { mode: 0o600, flag: "wx" }).catch(() => undefined);
  }
  return (await readFile(place.password, "utf8")).trim();
}

async function give(file: string, account: Account | undefined): Promise<void> {
  if (account) await chown(file, account.uid, account.gid);
}

async function initialise(
  binaries: PostgresBinaries,
  fresh: string,
  password: string,
  account: Account | undefined,
): Promise<string | null> {
  const passwordFile = `${fresh}.pw`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await give(fresh, account);
  await give(passwordFile, account);
  const made = await runProgram(
    binaries.initdb,
    ["-D", fresh, "-U", ROLE, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"].concat(
      // The same order of names on every machine, whatever its locale.
      ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
    ),
    { account, cwd: path.dirname(fresh), env: cleanEnvironment() },
  );
  await rm(passwordFile, { force: true });
  return made.code === 0 ? null : made.output.trim();
}

/**
 * Makes the cluster when there is none; resolves true when it did. Made beside its place and renamed, so
 * that two starts at once, or one that was cut short, never leave half a cluster.
 */
export async function ensureCluster(
  binaries: PostgresBinaries,
  place: PostgresPlace,
  account: Account | undefined,
  throwaway: boolean,
): Promise<boolean> {
  if (existsSync(path.join(place.data, "PG_VERSION"))) return false;
  const fresh = await mkdtemp(`${place.data}-new-`);
  try {
    const failure = await initialise(binaries, fresh, await passwordOf(place), account);
    if (failure)
      throw new StartProblem(
        `initdb failed: ${failure}`,
        "Check free disk space and the rights on the folder.",
      );
    const settings = throwaway ? [...SETTINGS, ...THROWAWAY] : SETTINGS;
    await appendFile(path.join(fresh, "postgresql.conf"), `\n${settings.join("\n")}\n`);
    await rename(fresh, place.data).catch(() => undefined); // another start was quicker: its cluster stays
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Hands the cluster to the account that will run it, as a copied or restored folder may belong to root. */
export async function handOver(place: PostgresPlace, account: Account | undefined): Promise<void> {
  if (!existsSync(place.log)) await writeFile(place.log, "");
  await give(place.log, account);
  if (account && (await stat(place.data)).uid !== account.uid)
    await runProgram("chown", ["-R", `${account.uid}:${account.gid}`, place.data]);
  await chmod(place.data, 0o700).catch((error: unknown) => {
    throw new StartProblem(
      `The database folder ${place.data} belongs to another user: ${messageOf(error)}`,
      "Start Sweetspot as the user who started it first, or move the folder away to begin with an empty one.",
    );
  });
}
