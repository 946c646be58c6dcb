import process from "node:process";
import { parseArgs } from "node:util";
import path from "node:path";
import { rm } from "node:fs/promises";
import { dataDirectory, emptyDatabase, type ReachedDatabase, reachDatabase, seedMark } from "./database.ts";
import { migrate, seedDatabase } from "./database-steps.ts";
import { completeEnvironment, modeOf } from "./environment.ts";
import { start } from "./launch.ts";
import { buildPages, generateClient } from "./prepare.ts";
import { StartProblem } from "./problem.ts";
import { say, showProblem, step } from "./progress.ts";
import { root } from "./project.ts";
import { forgetRunRecord } from "./run-record.ts";

async function seedCommand({ url }: ReachedDatabase, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { scale: { type: "string" } } });
  const scale = values.scale ?? process.env.SEED_SCALE ?? "1";
  if (!(Number(scale) > 0 && Number(scale) <= 1_000))
    throw new StartProblem(
      `"${scale}" is not a scale.`,
      "Use a number up to 1000: npm run db:seed -- --scale 100",
    );
  if (!modeOf(false).demo)
    throw new StartProblem("There is no demo data in production.", "Set DEMO=1 if this is a demo.");
  if ((await seedMark(url)) === "seeded")
    throw new StartProblem(
      "This database has the demo data already.",
      "Run `npm run db:reset` first to renew it.",
    );
  await generateClient();
  await migrate(url);
  const environment = await completeEnvironment(modeOf(false), dataDirectory(), url);
  await step("demo data", () => seedDatabase({ ...environment, SEED_SCALE: scale }));
}

async function refuseReset({ url, server }: ReachedDatabase, yes: boolean): Promise<void> {
  if (!modeOf(false).demo)
    throw new StartProblem(
      "db:reset does not run in production.",
      "It would delete all data. Drop it by hand.",
    );
  const host = new URL(url).hostname;
  if (!["localhost", "127.0.0.1", "[::1]", ""].includes(host) && !yes)
    throw new StartProblem(`This would delete all data on ${host}.`, "To do that: npm run db:reset -- --yes");
  const others = (await server?.users()) ?? [];
  if (others.length > 0)
    throw new StartProblem(`The database is in use by ${others[0]?.name}.`, "Stop it first, then try again.");
}

/** Uploads and the memory of the stand-ins belong to the rows that are gone. */
async function forgetFiles(dataDir: string): Promise<void> {
  for (const folder of ["files", "fakes"])
    await rm(path.join(dataDir, folder), { recursive: true, force: true });
  await forgetRunRecord(dataDir);
}

async function resetCommand(database: ReachedDatabase, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { yes: { type: "boolean", default: false } } });
  await refuseReset(database, values.yes);
  await step("emptying the database", () => emptyDatabase(database.url));
  if (database.server) await forgetFiles(dataDirectory());
  await migrate(database.url);
  say("The next `npm start` writes the demo data; `npm run db:seed` does it now.");
}

async function newMigrationCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { sql: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  // Its engine is needed for development only and is not installed in production.
  const { newMigration } = await import("#prisma/new-migration.ts");
  const file = await newMigration(positionals.join("_"), { now: new Date(), evenIfEmpty: values.sql });
  if (file) say(`Written: ${path.relative(root, file)}. Read it, complete it, then npm run db:migrate.`);
  else
    say("The schema has not changed. For SQL that it cannot say: npm run db:new-migration <name> -- --sql");
}

async function withDatabase(name: string, work: (database: ReachedDatabase) => Promise<void>): Promise<void> {
  const database = await reachDatabase(name, say);
  try {
    await work(database);
  } finally {
    await database.release();
  }
}

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  prepare: async () => void (await step("database client", generateClient)),
  build: async () => {
    await step("database client", generateClient);
    await step("pages", buildPages);
  },
  migrate: () => withDatabase("db:migrate", async ({ url }) => void (await migrate(url))),
  seed: (args) => withDatabase("db:seed", (database) => seedCommand(database, args)),
  reset: (args) => withDatabase("db:reset", (database) => resetCommand(database, args)),
  "new-migration": newMigrationCommand,
  web: () => start({ development: false, which: ["web"] }),
  worker: () => start({ development: false, which: ["worker"] }),
};

/** Runs one command by its name and ends with a non-zero exit code, and an explanation, when it fails. */
export async function runCommand(name: string, args: string[]): Promise<void> {
  const command = COMMANDS[name];
  try {
    if (!command)
      throw new StartProblem(
        `There is no command "${name}".`,
        `Use one of ${Object.keys(COMMANDS).join(", ")}.`,
      );
    await command(args);
  } catch (error) {
    showProblem(error);
    process.exitCode = 1;
  }
}
