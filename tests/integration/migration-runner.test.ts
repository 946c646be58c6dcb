import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyMigrations, MigrationError } from "#prisma/migrate.ts";
import { checksumOf } from "#prisma/migration-files.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let folder: string;

const FIRST = "20260101000000_first";
const SECOND = "20260102000000_second";
const TABLE = "CREATE TABLE thing (id int PRIMARY KEY);";
const FUNCTION = `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN n * 2; -- a semicolon inside a body
END;
$$;
INSERT INTO thing VALUES (twice(21));`;

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}

async function rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const result = await client.query<T>(sql).finally(() => client.end());
  return result.rows;
}

const migrate = () => applyMigrations(database.url, { folder });
const names = async () => {
  const found = await rows<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1",
  );
  return found.map((row) => row.name);
};

beforeEach(async () => {
  database = await createTestDatabase("empty");
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await write(FIRST, TABLE);
  await write(SECOND, FUNCTION);
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test("applies each migration once, in order, function bodies included", async () => {
  expect(await migrate()).toEqual([FIRST, SECOND]);
  expect(await migrate()).toEqual([]);
  expect(await rows("SELECT id FROM thing")).toEqual([{ id: 42 }]);
});

test("records a migration as Prisma does", async () => {
  await migrate();
  const [row] = await rows<Record<string, unknown>>(
    "SELECT * FROM _prisma_migrations ORDER BY migration_name",
  );
  expect(row).toMatchObject({
    checksum: checksumOf(TABLE),
    migration_name: FIRST,
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  });
  expect(row?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(row?.finished_at).toBeInstanceOf(Date);
});

test("the checksum is the SHA-256 of the script, whatever its line ends", () => {
  expect(checksumOf("SELECT 1;\n")).toBe("b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd");
  expect(checksumOf("SELECT 1;\r\n")).toBe(checksumOf("SELECT 1;\n"));
});

test("several runners at once take turns", async () => {
  const applied = await Promise.all([migrate(), migrate(), migrate(), migrate()]);
  expect(applied.flat().sort()).toEqual([FIRST, SECOND]);
  expect(await names()).toEqual([FIRST, SECOND]);
});

test("refuses an applied migration that was edited, and applies nothing after it", async () => {
  await migrate();
  await write(FIRST, `${TABLE} -- edited`);
  await write("20260103000000_third", "CREATE TABLE third (id int);");
  await expect(migrate()).rejects.toThrow(`Migration ${FIRST} was edited after it was applied`);
  expect(await names()).toEqual([FIRST, SECOND]);
});

test("refuses a database with a migration that the folder lacks", async () => {
  await migrate();
  await rm(path.join(folder, SECOND), { recursive: true });
  await expect(migrate()).rejects.toThrow(`The database has migration ${SECOND}, which is missing`);
});

test("refuses a database in which a migration never finished", async () => {
  await migrate();
  await rows(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${SECOND}'`);
  await expect(migrate()).rejects.toThrow(`Migration ${SECOND} began earlier and never finished`);
});

test("a failing migration is rolled back whole and says where it failed", async () => {
  await write(SECOND, "CREATE TABLE half (id int);\nINSERT INTO half VALUES (1);\nSELECT nonsense;");
  const failure = await migrate().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationError);
  expect(String(failure)).toContain(`${SECOND} failed and was rolled back whole (line 3)`);
  expect(await rows("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  expect(await names()).toEqual([FIRST]);
  await write(SECOND, FUNCTION);
  expect(await migrate()).toEqual([SECOND]);
});

test("refuses a migration that ends its own transaction", async () => {
  await write(SECOND, "CREATE TABLE early (id int); COMMIT; BEGIN;");
  await expect(migrate()).rejects.toThrow("must not contain BEGIN, COMMIT or ROLLBACK");
});

test("settings of one migration do not leak into the next", async () => {
  await write(FIRST, `SET search_path = pg_catalog; CREATE TABLE public.thing (id int PRIMARY KEY);`);
  expect(await migrate()).toEqual([FIRST, SECOND]);
  expect(await rows("SELECT id FROM thing")).toEqual([{ id: 42 }]);
});

test("says what to do when the database cannot be reached", async () => {
  const nowhere = "postgresql://nobody@127.0.0.1:1/none";
  await expect(applyMigrations(nowhere, { folder })).rejects.toThrow(/cannot be reached.*Check DATABASE_URL/);
});
