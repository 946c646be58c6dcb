import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { canEnter } from "./postgres-account.ts";
import { READABLE_PLACE } from "./postgres-binaries.ts";
import type { Account } from "./run-program.ts";

/** Where one PostgreSQL server keeps its things. */
export interface PostgresPlace {
  /** The cluster itself (PGDATA). */
  data: string;
  log: string;
  /** The password of the only role, readable by us alone. */
  password: string;
}

interface Moved {
  folder: string;
  from: string;
}

function inside(folder: string): PostgresPlace {
  return {
    data: path.join(folder, "data"),
    log: path.join(folder, "server.log"),
    password: path.join(folder, "password"),
  };
}

/** The folder chosen at an earlier start, unless this project is a copy of the one that chose it. */
async function movedEarlier(note: string, folder: string): Promise<string | null> {
  if (!existsSync(note)) return null;
  const moved = JSON.parse(await readFile(note, "utf8")) as Moved;
  const copied = moved.from !== folder && existsSync(moved.from);
  return copied ? null : moved.folder;
}

/**
 * The place for a server that belongs to `folder`: inside it, or, when `account` cannot enter it (root under
 * a closed home folder), in a readable place that a note in `folder` remembers.
 */
export async function postgresPlace(
  folder: string,
  account: Account | undefined,
  say: (line: string) => void,
): Promise<PostgresPlace> {
  await mkdir(folder, { recursive: true });
  if (account) await chmod(folder, 0o755);
  if (await canEnter(account, folder)) return inside(folder);
  const note = path.join(folder, "moved.json");
  let elsewhere = await movedEarlier(note, folder);
  if (!elsewhere) {
    elsewhere = path.join(READABLE_PLACE, `data-${randomBytes(6).toString("hex")}`);
    await mkdir(READABLE_PLACE, { recursive: true, mode: 0o755 });
    await writeFile(note, JSON.stringify({ folder: elsewhere, from: folder } satisfies Moved));
  }
  await mkdir(elsewhere, { recursive: true });
  await chmod(elsewhere, 0o755);
  say(`the user postgres cannot enter ${folder}, so the database is in ${elsewhere}`);
  return inside(elsewhere);
}

/** The process id, folder and port of the server that last ran here, from its `postmaster.pid`. */
export function lastRun(data: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number.parseInt(lines[0] ?? "", 10), Number.parseInt(lines[3] ?? "", 10)];
    return pid > 0 && port > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}
