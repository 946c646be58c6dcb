// An operator's PostgreSQL may keep any time zone: instants must come and go as they are.
import process from "node:process";
import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";

beforeAll(async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`alter database ${client.database} set timezone to 'Asia/Kathmandu'`);
  await client.end();
});

it("reads the clock as it is", async () => {
  expect(Math.abs((await appNow()).getTime() - Date.now())).toBeLessThan(60_000);
});

it("compares what it wrote with what the database says", async () => {
  const at = new Date("2027-03-28T01:30:00.000Z");
  await db.setting.create({ data: { key: "zone", value: 1, updatedAt: at } });
  expect((await db.setting.findUniqueOrThrow({ where: { key: "zone" } })).updatedAt).toEqual(at);
  const rows = await db.$queryRaw<{ same: boolean; text: string }[]>`
    select updated_at = ${at}::timestamptz as same, extract(epoch from updated_at)::bigint::text as text from setting`;
  expect(rows).toEqual([{ same: true, text: String(at.getTime() / 1_000) }]);
});
