import path from "node:path";
import process from "node:process";
import pg from "pg";
import { ensureDatabase, type PostgresServer, startPostgres } from "./postgres.ts";

/** The database that a command works on. */
export interface ReachedDatabase {
  url: string;
  /** The embedded server, or null when DATABASE_URL names another one. */
  server: PostgresServer | null;
  /** Leaves the embedded server, which stops with its last user; nothing for any other. */
  release(): Promise<void>;
}

/** The folder of everything that this installation keeps. */
export function dataDirectory(): string {
  return path.resolve(process.env.DATA_DIR?.trim() || ".data");
}

/** The database of DATABASE_URL, or the embedded one, started when needed. `user` names us to others. */
export async function reachDatabase(user: string, say: (line: string) => void): Promise<ReachedDatabase> {
  const given = process.env.DATABASE_URL?.trim();
  if (given) return { url: given, server: null, release: () => Promise.resolve() };
  const server = await startPostgres({ folder: path.join(dataDirectory(), "postgres"), user, say });
  await ensureDatabase(server, "sweetspot");
  return { url: server.url("sweetspot"), server, release: async () => void (await server.stop()) };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How far the demo data of a database is; null when nobody ever began it. */
export type SeedMark = "seeding" | "seeded" | "no demo data";
const MARK = "sweetspot: ";

// The mark is the database's comment: it lives and dies with the data, and needs no table of its own.
/** Reads the mark. */
export function seedMark(url: string): Promise<SeedMark | null> {
  return withClient(url, async (client) => {
    const found = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()",
    );
    const comment = found.rows[0]?.comment ?? "";
    return comment.startsWith(MARK) ? (comment.slice(MARK.length) as SeedMark) : null;
  });
}

/** Writes the mark. Rejects when the role does not own the database. */
export function markSeed(url: string, mark: SeedMark): Promise<void> {
  return withClient(url, async (client) => {
    const name = await client.query<{ name: string }>("SELECT current_database() AS name");
    await client.query(
      `COMMENT ON DATABASE ${pg.escapeIdentifier(name.rows[0]?.name ?? "")} IS ${pg.escapeLiteral(MARK + mark)}`,
    );
  });
}

/** Removes everything from a database: all schemas with all they hold, and the mark. */
export function emptyDatabase(url: string): Promise<void> {
  return withClient(url, async (client) => {
    const schemas = await client.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
    );
    const drops = schemas.rows.map((row) => `DROP SCHEMA ${pg.escapeIdentifier(row.name)} CASCADE;`);
    const name = await client.query<{ name: string }>("SELECT current_database() AS name");
    const database = pg.escapeIdentifier(name.rows[0]?.name ?? "");
    await client.query(`SET lock_timeout = '10s'; BEGIN; ${drops.join(" ")} CREATE SCHEMA public;
      COMMENT ON DATABASE ${database} IS NULL; COMMIT;`);
  });
}
