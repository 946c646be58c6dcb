import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { loader } from "#app/routes/resources/health-ready.ts";
import type { Check } from "#app/http/readiness.server.ts";

async function ask() {
  const response = await loader();
  const { checks } = (await response.json()) as { checks: Check[] };
  return { status: response.status, failing: checks.filter((check) => !check.ok).map((check) => check.name) };
}

async function beat(secondsAgo: number) {
  const beatAt = new Date(Date.now() - secondsAgo * 1000);
  await db.workerHeartbeat.create({ data: { id: "worker", startedAt: beatAt, beatAt } });
}

beforeEach(async () => {
  await db.workerHeartbeat.deleteMany();
});

it("is ready with a database, all migrations and a fresh heartbeat", async () => {
  await beat(5);
  expect(await ask()).toEqual({ status: 200, failing: [] });
});

it("is not ready when the worker is silent for a minute, or never ran", async () => {
  expect(await ask()).toEqual({ status: 503, failing: ["worker"] });
  await beat(61);
  expect(await ask()).toEqual({ status: 503, failing: ["worker"] });
});

it("is not ready while a migration is missing", async () => {
  await beat(5);
  await db.$executeRaw`update _prisma_migrations set rolled_back_at = now()
    where migration_name = (select max(migration_name) from _prisma_migrations)`;
  expect(await ask()).toEqual({ status: 503, failing: ["migrations"] });
});
