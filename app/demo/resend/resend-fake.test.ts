import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Resend } from "resend";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linkIn, type Mailbox, mailboxAt } from "../mailbox/mailbox.ts";
import { startResendFake } from "./server.ts";

const mail = {
  from: "Sweetspot <hello@market.example>",
  to: "tomas@studio.example",
  subject: "Your turn",
  html: '<a href="https://market.example/verify?a=1&amp;b=2">Open</a>',
  text: "Open https://market.example/verify",
  tags: [{ name: "kind", value: "verify_email" }],
};

let now = 0;
let dir: string;
let fake: Awaited<ReturnType<typeof startResendFake>>;
let resend: Resend;
let box: Mailbox;

const start = async (requestsPerSecond?: number) => {
  const limit = requestsPerSecond ? { requestsPerSecond } : {};
  fake = await startResendFake({ port: 0, dataFile: path.join(dir, "mail.json"), now: () => now, ...limit });
  resend = new Resend("re_demo", { baseUrl: fake.url });
  box = mailboxAt(fake.url);
};

beforeEach(async () => {
  now = Date.parse("2026-11-22T10:00:00Z");
  dir = await mkdtemp(path.join(tmpdir(), "resend-fake-"));
  await start();
});
afterEach(async () => {
  await fake.close();
  await rm(dir, { recursive: true, force: true });
});

describe("sending through the official SDK", () => {
  it("keeps a message and shows it newest first, by receiver", async () => {
    const first = await resend.emails.send(mail);
    now += 1_000;
    await resend.emails.send({ ...mail, to: ["Nora <nora@pepperjar.example>"], subject: "Second" });
    expect((await box.page()).mails.map(({ subject }) => subject)).toEqual(["Second", "Your turn"]);
    const page = await box.page({ to: "NORA@pepperjar.example" });
    expect(page).toMatchObject({ total: 1, addresses: ["nora@pepperjar.example", "tomas@studio.example"] });
    const got = await resend.emails.get(first.data?.id ?? "");
    expect(got.data).toMatchObject({
      subject: "Your turn",
      to: ["tomas@studio.example"],
      last_event: "delivered",
    });
    const latest = await box.latest("tomas@studio.example", "turn");
    expect(latest && linkIn(latest)).toBe("https://market.example/verify?a=1&b=2");
    expect(await box.latest("tomas@studio.example", "else")).toBeNull();
  });

  it.each([
    ["no receiver", { to: undefined }, 422, "missing_required_field"],
    ["no sender", { from: undefined }, 422, "missing_required_field"],
    ["no subject", { subject: undefined }, 422, "missing_required_field"],
    ["a bad receiver", { to: "nobody" }, 422, "validation_error"],
    ["a bad sender", { from: "Sweetspot" }, 422, "validation_error"],
    ["a bad tag", { tags: [{ name: "kind", value: "two words" }] }, 422, "validation_error"],
    ["an unknown field", { topic_id: "x", topicId: "x" }, 422, "validation_error"],
    ["neither html nor text", { html: undefined, text: undefined }, 422, "missing_required_field"],
  ])("refuses %s as Resend does", async (_, change, statusCode, name) => {
    const { data, error } = await resend.emails.send({ ...mail, ...change } as unknown as typeof mail);
    expect(data).toBeNull();
    expect(error).toMatchObject({ statusCode, name });
    expect((await box.page()).total).toBe(0);
  });

  it("refuses a missing and a foreign key", async () => {
    const none = await fetch(`${fake.url}/emails`, { method: "POST", body: JSON.stringify(mail) });
    expect([none.status, await none.json()]).toMatchObject([
      401,
      { name: "missing_api_key", statusCode: 401 },
    ]);
    const { error } = await new Resend("sk_live_1", { baseUrl: fake.url }).emails.send(mail);
    expect(error).toMatchObject({ statusCode: 403, name: "invalid_api_key" });
  });

  it("takes batches whole or not at all", async () => {
    const bad = await resend.batch.send([mail, { ...mail, to: "nobody" }]);
    expect(bad.error).toMatchObject({ statusCode: 422 });
    expect((await box.page()).total).toBe(0);
    const good = await resend.batch.send([mail, mail], { idempotencyKey: "b" });
    expect(await resend.batch.send([mail, mail], { idempotencyKey: "b" })).toMatchObject({ data: good.data });
    expect((await box.page()).total).toBe(2);
  });
});

describe("idempotency keys", () => {
  it("deliver once within 24 h, and refuse other bytes under the same key", async () => {
    const first = await resend.emails.send(mail, { idempotencyKey: "k" });
    const again = await resend.emails.send(mail, { idempotencyKey: "k" });
    expect(again.data).toEqual(first.data);
    const other = await resend.emails.send({ ...mail, subject: "Other" }, { idempotencyKey: "k" });
    expect(other.error).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
    expect((await box.page()).total).toBe(1);
    now += 24 * 3_600_000;
    expect((await resend.emails.send(mail, { idempotencyKey: "k" })).data).not.toEqual(first.data);
    const long = await resend.emails.send(mail, { idempotencyKey: "k".repeat(257) });
    expect(long.error).toMatchObject({ statusCode: 400, name: "invalid_idempotency_key" });
  });
});

describe("faults", () => {
  it("fail as planned, then end", async () => {
    await box.failNext("500", 1);
    await box.failNext("429", 1);
    expect((await resend.emails.send(mail)).error).toMatchObject({ statusCode: 500 });
    expect((await resend.emails.send(mail)).error).toMatchObject({
      statusCode: 429,
      name: "rate_limit_exceeded",
    });
    expect((await resend.emails.send(mail)).error).toBeNull();
  });

  it("lose an answer after the message was taken; the retry delivers nothing twice", async () => {
    await box.failNext("drop", 1);
    const lost = await resend.emails.send(mail, { idempotencyKey: "k" });
    expect(lost.error).toMatchObject({ statusCode: null, name: "application_error" });
    expect((await resend.emails.send(mail, { idempotencyKey: "k" })).error).toBeNull();
    expect((await box.page()).total).toBe(1);
  });

  it("limit the rate when asked to", async () => {
    await fake.close();
    await start(2);
    const sent = await Promise.all([1, 2, 3].map(() => resend.emails.send(mail)));
    expect(sent.filter(({ error }) => error?.statusCode === 429)).toHaveLength(1);
  });
});

it("keeps mails and keys over a restart, at most 2,000", { timeout: 30_000 }, async () => {
  const first = await resend.emails.send(mail, { idempotencyKey: "k" });
  await fake.close();
  await start();
  expect((await resend.emails.send(mail, { idempotencyKey: "k" })).data).toEqual(first.data);
  for (let batch = 0; batch < 20; batch += 1)
    await resend.batch.send(Array.from({ length: 100 }, () => mail));
  expect((await box.page()).total).toBe(2_000);
  expect(await box.get(first.data?.id ?? "")).toBeNull();
  await box.reset();
  expect(await box.inbox()).toEqual([]);
});
