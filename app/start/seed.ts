// Fills the database of DATABASE_URL with the demo data; a process of its own, so that what it loads is freed.
import process from "node:process";
import { seed } from "#app/demo/seed/seed.server.ts";
import { messageOf } from "./problem.ts";

const scale = Number.parseInt(process.env.SEED_SCALE ?? "1", 10);
try {
  if (!(scale >= 1)) throw new Error("SEED_SCALE must be a whole number of at least 1.");
  await seed({ scale });
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}\n`);
  process.exit(1);
}
