import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { createTestDatabase } from "./database.ts";

const unset = [
  "STRIPE_SECRET_KEY",
  "RESEND_API_KEY",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
];

/**
 * Gives this process a database and a folder of its own, before anything of the app is imported: the app reads its
 * environment once, when it is loaded. Resolves with a function that removes both.
 */
export async function useTestEnvironment(): Promise<() => Promise<void>> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), "sweetspot-test-"));
  for (const name of unset) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, {
    NODE_ENV: "test",
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    ORIGIN: "http://localhost:3000",
    APP_SECRET: "a secret that only tests know, 32 characters",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
  });
  return async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
