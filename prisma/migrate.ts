import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Migration, MIGRATIONS, readMigrations } from "./migration-files.ts";

/** Why the migrations could not be applied, in one sentence that says what to do. Nothing was changed by it. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

export interface MigrateOptions {
  /** The folder of migrations; `prisma/migrations` unless given. */
  folder?: string;
  /** Called after each migration that was applied. */
  onApplied?: (name: string) => void;
}

// Any number will do, as long as every version of this program uses the same one.
const LOCK = 5_120_842_307;
const OLDEST = 150_000;

// Prisma's own definition, to the letter: its command line works on the same table.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

function refuseDrift(migrations: Migration[], rows: AppliedRow[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.migration_name);
    if (!row.finished_at)
      throw new MigrationError(
        `Migration ${row.migration_name} began earlier and never finished. Repair the database, then set rolled_back_at in _prisma_migrations.`,
      );
    if (!migration)
      throw new MigrationError(
        `The database has migration ${row.migration_name}, which is missing from prisma/migrations. Restore that folder, or use the version of Sweetspot that brought it.`,
      );
    if (migration.checksum !== row.checksum)
      throw new MigrationError(
        `Migration ${row.migration_name} was edited after it was applied. Restore its text and put the change into a new migration (npm run db:new-migration <name>).`,
      );
  }
}

function failure(migration: Migration, error: unknown): MigrationError {
  if (!(error instanceof pg.DatabaseError))
    return new MigrationError(`Migration ${migration.name}: ${String(error)}`);
  const position = Number.parseInt(error.position ?? "", 10);
  const line = position > 0 ? ` (line ${migration.sql.slice(0, position).split("\n").length})` : "";
  const hint = [error.detail, error.hint].filter(Boolean).join(" ");
  return new MigrationError(
    `Migration ${migration.name} failed and was rolled back whole${line}: ${error.message}. ${hint}`.trim(),
  );
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  const transaction = "SELECT pg_current_xact_id()::text AS id";
  const began = await client.query<{ id: string }>(transaction);
  // Without parameters `pg` uses the simple protocol: many statements, function bodies included, at once.
  await client.query(migration.sql).catch((error: unknown) => {
    throw failure(migration, error);
  });
  const ended = await client.query<{ id: string }>(transaction);
  if (began.rows[0]?.id !== ended.rows[0]?.id)
    throw new MigrationError(`Migration ${migration.name} must not contain BEGIN, COMMIT or ROLLBACK.`);
  await client.query(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

/** One transaction: waits for the lock, looks at what is there, applies the oldest missing migration. */
async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | null> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL lock_timeout = '60s'");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(TABLE);
    const rows = await client.query<AppliedRow>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    refuseDrift(migrations, rows.rows);
    const applied = new Set(rows.rows.map((row) => row.migration_name));
    const next = migrations.find((migration) => !applied.has(migration.name));
    if (next) await applyOne(client, next);
    await client.query("COMMIT");
    // A script may have changed settings of the session, such as the search path.
    await client.query("RESET ALL");
    return next?.name ?? null;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function connected(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "sweetspot-migrate",
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || String(Reflect.get(error, "code")) : String(error);
    throw new MigrationError(`The database cannot be reached: ${reason}. Check DATABASE_URL.`);
  }
  const shown = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  if ((shown.rows[0]?.version ?? 0) >= OLDEST) return client;
  await client.end();
  throw new MigrationError(
    "The database is older than PostgreSQL 15. Upgrade it, or set another DATABASE_URL.",
  );
}

/**
 * Applies the migrations that the database lacks, oldest first, each in a transaction of its own, and
 * resolves with their names (none when it was up to date). Safe to run from several processes at once: they
 * take turns. Throws MigrationError when an applied migration was edited or is missing, or when a script
 * fails; the failed one leaves no trace.
 */
export async function applyMigrations(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? MIGRATIONS);
  const client = await connected(databaseUrl);
  const applied: string[] = [];
  try {
    for (;;) {
      const name = await applyNext(client, migrations);
      if (!name) return applied;
      applied.push(name);
      options.onApplied?.(name);
    }
  } finally {
    await client.end();
  }
}
