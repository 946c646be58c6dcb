import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogDifferences, copyFunctions, readCatalog } from "#prisma/migration-catalog.ts";
import { diffSchemas } from "#prisma/migration-diff.ts";
import { readSchema, SCHEMA } from "#prisma/migration-files.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/database.ts";

let migrated: TestDatabase;
let wanted: TestDatabase;

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const differences = async () =>
  catalogDifferences(await readCatalog(migrated.url), await readCatalog(wanted.url));

beforeAll(async () => {
  migrated = await createTestDatabase("migrated");
  wanted = await createTestDatabase("empty");
  await copyFunctions(migrated.url, wanted.url);
  await run(wanted.url, await diffSchemas([], await readSchema(SCHEMA)));
});

afterAll(async () => {
  await migrated.drop();
  await wanted.drop();
});

test("the migrations make the database that the schema describes", async () => {
  expect((await readCatalog(wanted.url)).size).toBeGreaterThan(0);
  expect(await differences()).toEqual([]);
});

test.each([
  ["a dropped column", 'ALTER TABLE "scratch" DROP COLUMN "label"', "column scratch.label"],
  ["a changed type", 'ALTER TABLE "scratch" ALTER COLUMN "label" TYPE varchar(9)', "column scratch.label"],
  [
    "a column that may be null",
    'ALTER TABLE "scratch" ALTER COLUMN "label" DROP NOT NULL',
    "column scratch.label",
  ],
  ["a dropped index", 'DROP INDEX "scratch_label"', "index scratch_label"],
  [
    "a dropped key",
    'ALTER TABLE "scratch" DROP CONSTRAINT "scratch_pkey"',
    "constraint scratch.scratch_pkey",
  ],
  ["a table that no schema knows", 'CREATE TABLE "stray" (id int)', "column stray.id"],
])("%s is reported", async (_what, change, reported) => {
  const scratch =
    'CREATE TABLE "scratch" (id int PRIMARY KEY, label text NOT NULL); CREATE INDEX "scratch_label" ON "scratch" (label);';
  await run(migrated.url, scratch);
  await run(wanted.url, scratch);
  try {
    expect(await differences()).toEqual([]);
    await run(migrated.url, change);
    expect((await differences()).join("\n")).toContain(`${reported}: the migrations make`);
  } finally {
    const clean = 'DROP TABLE "scratch"; DROP TABLE IF EXISTS "stray"';
    await run(migrated.url, clean);
    await run(wanted.url, clean);
  }
});

test("a column of the real schema that a migration forgot is reported", async () => {
  const column = [...(await readCatalog(wanted.url)).keys()].find((name) => name.startsWith("column "));
  const [table, name] = (column ?? "").slice("column ".length).split(".");
  await run(migrated.url, `ALTER TABLE "${table}" DROP COLUMN "${name}" CASCADE`);
  expect((await differences()).join("\n")).toContain(`${column}: the migrations make nothing`);
});
