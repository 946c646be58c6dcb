import { createHash, randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import pg from "pg";
import { type PostgresServer, startPostgres } from "#app/start/postgres.ts";
import { prepareQueues } from "#app/jobs/queues.server.ts";
import { JOB_NAMES } from "#app/jobs/registry.ts";
import { StartProblem } from "#app/start/problem.ts";
import { root } from "#app/start/project.ts";
import { applyMigrations } from "#prisma/migrate.ts";
import { MIGRATIONS, readMigrations } from "#prisma/migration-files.ts";

/** A server on which tests may make and drop databases. */
export interface TestServer {
  /** The connection string of one of its databases. */
  url(database: string): string;
  /** Leaves it; the server stops with its last user. */
  stop(): Promise<unknown>;
}

export interface TestDatabase {
  url: string;
  /** Drops it, closing whatever is still connected, and leaves the server. */
  drop(): Promise<void>;
}

const FOLDER = path.join(root, ".cache", "test-postgres");
const LOCK = 5_120_842_308;
const names = { template: "template_", building: "building_", test: "test_" };

async function withServer<T>(server: TestServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function dropAll(client: pg.Client, prefix: string, except = ""): Promise<void> {
  const found = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) AND datname <> $2",
    [prefix, except],
  );
  for (const { name } of found.rows)
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

async function embedded(): Promise<PostgresServer> {
  const options = { folder: FOLDER, throwaway: true, user: `test ${process.pid}` };
  const server = await startPostgres(options).catch(async (error: unknown) => {
    if (!(error instanceof StartProblem)) throw error;
    // It runs without fsync: after a power cut its files may be worthless, and nobody will miss them.
    await rm(FOLDER, { recursive: true, force: true });
    return startPostgres(options);
  });
  // Nobody else was using it, so any database of a test was left behind by a run that was killed.
  if (!server.adopted) await withServer(server, (client) => dropAll(client, names.test));
  return server;
}

/**
 * The PostgreSQL of the tests: that of TEST_DATABASE_URL (whose role may create databases), or an embedded
 * one of their own in .cache, apart from the one of `npm start`.
 */
export async function testServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (!given) return embedded();
  const url = (database: string) => Object.assign(new URL(given), { pathname: `/${database}` }).href;
  return { url, stop: () => Promise.resolve() };
}

/**
 * The name of a database that holds all migrations and no data; made once, and again when a migration
 * changes. Several processes may ask at once.
 */
export async function templateDatabase(server: TestServer): Promise<string> {
  const migrations = await readMigrations(MIGRATIONS);
  const sums = migrations.map(({ name, checksum }) => `${name} ${checksum}`).join("\n");
  const digest = createHash("sha256")
    .update(`${sums}\n${JOB_NAMES.join(" ")}`)
    .digest("hex")
    .slice(0, 16);
  const template = names.template + digest;
  await withServer(server, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]); // held by this connection until it closes
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (found.rowCount) return;
    await dropAll(client, names.building);
    await dropAll(client, names.template, template);
    const building = names.building + digest;
    await client.query(`CREATE DATABASE ${building}`);
    await applyMigrations(server.url(building));
    await prepareQueues(server.url(building));
    await client.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
  });
  return template;
}

/** A new database of one's own: a copy of the template, or empty. About 100 ms. */
export async function createTestDatabase(content: "migrated" | "empty" = "migrated"): Promise<TestDatabase> {
  const server = await testServer();
  const template = content === "migrated" ? await templateDatabase(server) : "template0";
  const name = `${names.test}${process.pid}_${randomBytes(5).toString("hex")}`;
  await withServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: server.url(name),
    drop: async () => {
      await withServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await server.stop();
    },
  };
}
