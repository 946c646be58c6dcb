import path from "node:path";
import process from "node:process";
import { applyMigrations, MigrationError } from "#prisma/migrate.ts";
import { prepareQueues } from "../jobs/queues.server.ts";
import { markSeed } from "./database.ts";
import { StartProblem } from "./problem.ts";
import { step } from "./progress.ts";
import { root } from "./project.ts";
import { runProgram } from "./run-program.ts";

// The queues belong to the schema: whatever enqueues may start before the worker does.
async function applyAll(url: string): Promise<string[]> {
  const applied = await applyMigrations(url);
  await prepareQueues(url);
  return applied;
}

/** Applies what the database lacks and says so; resolves with the names. */
export function migrate(url: string): Promise<string[]> {
  return step(
    "migrations",
    () =>
      applyAll(url).catch((error: unknown) => {
        if (!(error instanceof MigrationError)) throw error;
        throw new StartProblem(
          error.message,
          "No migration was left half done; run this again when that is put right.",
          error,
        );
      }),
    (applied) => (applied.length === 0 ? "up to date" : `${applied.length} applied`),
  );
}

/** Fills an empty, migrated database with the demo data in a process of its own. */
export async function seedDatabase(environment: NodeJS.ProcessEnv): Promise<void> {
  const url = environment.DATABASE_URL ?? "";
  // Marked before and after: data that was cut short is recognised at the next start.
  await markSeed(url, "seeding");
  const done = await runProgram(process.execPath, ["--import", "tsx", path.join(root, "app/start/seed.ts")], {
    cwd: root,
    env: environment,
  });
  if (done.code !== 0)
    throw new StartProblem(
      `The demo data could not be written:\n${done.output.trim()}`,
      "Run `npm run db:reset` to begin with an empty database, then try again.",
    );
  await markSeed(url, "seeded");
}
