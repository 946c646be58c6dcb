import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder `prisma/migrations` of this project. */
export const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));
/** The folder `prisma/schema` of this project. */
export const SCHEMA = fileURLToPath(new URL("./schema", import.meta.url));

export interface Migration {
  /** The folder's name: a timestamp and a few words. */
  name: string;
  sql: string;
  /** SHA-256 of the script in hexadecimal, as Prisma writes it. */
  checksum: string;
}

/** SHA-256 of a script. Line ends are counted as Git stores them, so that Windows gets the same sum. */
export function checksumOf(sql: string): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}

/** All migrations of a folder, oldest first; empty when there is no such folder. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

/** The schema files of a folder as pairs of name and text, in a fixed order; empty when there are none. */
export async function readSchema(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [
      name,
      await readFile(path.join(folder, name), "utf8"),
    ]),
  );
}
