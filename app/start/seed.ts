// Fills the database of DATABASE_URL with the demo data; a process of its own, so that what it loads is freed.
import process from "node:process";
import { seed } from "#app/demo/seed/seed.server.ts";
import { messageOf } from "./problem.ts";

const scale = Number(process.env.SEED_SCALE ?? "1");
try {
  if (!(scale > 0 && scale <= 1_000)) throw new Error("SEED_SCALE must be a number above 0, up to 1000.");
  await seed({ scale });
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}\n`);
  process.exit(1);
}
