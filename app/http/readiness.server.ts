import { readdir } from "node:fs/promises";
import path from "node:path";
import { db } from "#app/db.server.ts";

export interface Check {
  name: "database" | "migrations" | "worker";
  ok: boolean;
  detail: string;
}

const FRESH_SECONDS = 60;

const check = async (name: Check["name"], look: () => Promise<Omit<Check, "name">>): Promise<Check> => {
  try {
    return { name, ...(await look()) };
  } catch {
    return { name, ok: false, detail: "the question could not be answered" };
  }
};

async function migrations() {
  const folder = path.resolve("prisma/migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  const wanted = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const rows = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`;
  const applied = new Set(rows.map((row) => row.name));
  const missing = wanted.filter((name) => !applied.has(name));
  if (missing.length > 0) return { ok: false, detail: `not applied: ${missing.join(", ")}` };
  return { ok: true, detail: `${wanted.length} applied` };
}

async function worker() {
  // A heartbeat may carry the real clock or the demo's; either one fresh will do.
  const rows = await db.$queryRaw<{ age: number | null }[]>`
    select min(least(abs(extract(epoch from now() - beat_at)), abs(extract(epoch from app_now() - beat_at))))::float8 as age
    from worker_heartbeat`;
  const age = rows[0]?.age ?? null;
  if (age === null) return { ok: false, detail: "no worker has run" };
  return { ok: age < FRESH_SECONDS, detail: `last heartbeat ${Math.round(age)} s ago` };
}

/** Whether this installation can do its work: database, migrations, worker. Each check says what it found. */
export async function readiness(): Promise<{ ok: boolean; checks: Check[] }> {
  const database = () => db.$queryRaw`select 1`.then(() => ({ ok: true, detail: "answers" }));
  const checks = await Promise.all([
    check("database", database),
    check("migrations", migrations),
    check("worker", worker),
  ]);
  return { ok: checks.every((one) => one.ok), checks };
}
