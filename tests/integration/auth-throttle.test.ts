import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { forgive, perAccount, perAddress, throttle } from "#app/http/throttle.server.ts";

const account = perAccount("sign-in", "Ada@example.com", 3, 15);

beforeEach(async () => {
  await db.throttle.deleteMany();
});

it("lets the limit through, refuses what follows and says for how long", async () => {
  const answers = [];
  for (let attempt = 1; attempt <= 4; attempt += 1) answers.push(await throttle(account));
  expect(answers).toEqual([null, null, null, { ok: false, code: "too_many", detail: { minutes: "15" } }]);
});

it("counts attempts that come at once, each of them", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => throttle(account)));
  expect(answers.filter((answer) => answer === null)).toHaveLength(3);
});

it("counts every limit of an attempt in one statement", async () => {
  const address = { ...perAddress("sign-in", "192.0.2.1", 1, 15), most: 1 };
  expect(await throttle(account, address)).toBeNull();
  expect(await throttle(account, address)).toMatchObject({ code: "too_many" });
  expect(await throttle(account)).toBeNull();
});

it("begins again when the window is over, or when it is forgiven", async () => {
  for (let attempt = 1; attempt <= 4; attempt += 1) await throttle(account);
  await db.throttle.updateMany({ data: { resetsAt: new Date(Date.now() - 1) } });
  expect(await throttle(account)).toBeNull();
  for (let attempt = 1; attempt <= 4; attempt += 1) await throttle(account);
  await forgive(account);
  expect(await throttle(account)).toBeNull();
});

it("stores no email address, and takes capitals as the same address", async () => {
  await throttle(account);
  const rows = await db.throttle.findMany();
  expect(JSON.stringify(rows)).not.toContain("example.com");
  expect(perAccount("sign-in", "ada@EXAMPLE.com", 3, 15).key).toBe(account.key);
});
