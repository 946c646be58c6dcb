import process from "node:process";
import { defineConfig } from "prisma/config";

// `prisma generate` only checks that a schema engine exists; it never runs it. Naming a program that
// is there keeps it from downloading one, so that generation works offline.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
