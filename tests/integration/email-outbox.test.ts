import { randomUUID } from "node:crypto";
import process from "node:process";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { linkIn, mailboxAt } from "#app/demo/mailbox/mailbox.ts";
import { startResendFake } from "#app/demo/resend/server.ts";

// The environment is read once, when the app is loaded: the fake has to run before.
const fake = await startResendFake({ port: 0 });
process.env.RESEND_FAKE_URL = fake.url;
const { db } = await import("#app/db.server.ts");
const { moneyData, notify } = await import("#app/domain/messaging/notify.server.ts");
const { runJob } = await import("#app/jobs/run-job.server.ts");
const box = mailboxAt(fake.url);

afterAll(() => fake.close());

const address = "tomas@studio.example";
let creatorId: string;

beforeEach(async () => {
  await db.email.deleteMany();
  await db.user.deleteMany();
  await db.$executeRaw`delete from pgboss.job`;
  await box.reset();
  const creator = await db.creator.create({
    data: {
      handle: "tomas",
      displayName: "Tomás Rivera",
      country: "US",
      languages: ["en"],
      niches: ["food"],
      createdAt: new Date(),
      user: {
        create: {
          kind: "creator",
          email: address,
          passwordHash: "x",
          name: "Tomás",
          timeZone: "America/New_York",
        },
      },
    },
  });
  creatorId = creator.id;
});

async function queued(name: string): Promise<Record<string, unknown>[]> {
  const rows = await db.$queryRaw<{ data: Record<string, unknown> }[]>`
    select data from pgboss.job where name = ${name} order by created_on, id`;
  return rows.map(({ data }) => data);
}

const usd = (amount: bigint) => moneyData(amount, "USD");

async function told(): Promise<string> {
  await db.$transaction((tx) =>
    notify(tx, new Date("2026-11-03T15:00:00Z"), {
      to: { creatorId },
      kind: "offer_received",
      data: {
        briefTitle: "Weeknight noodles",
        brandName: "Pepperjar",
        gross: usd(43000n),
        creatorFee: usd(0n),
        net: usd(43000n),
        expiresAt: "2026-11-14T20:40:00.000Z",
        message: "",
      },
      href: "/creator/offers/1",
    }),
  );
  const { id } = await db.notification.findFirstOrThrow({ select: { id: true } });
  return id;
}

async function rendered() {
  const notificationId = await told();
  await runJob("email.render", { notificationId });
  return db.email.findFirstOrThrow();
}

async function accountMail(message: Record<string, unknown>) {
  const { id: userId } = await db.user.findFirstOrThrow();
  const payload = { to: address, userId, message: { name: "Tomás", ...message } };
  await runJob("email.account", payload);
  return payload;
}

const verify = {
  kind: "verify_email",
  url: "http://localhost:3000/verify-email?token=s3cret",
  expiresAt: "2026-11-04T15:00:00.000Z",
};

describe("rendering", () => {
  it("stores the email of a notification with what the reader needs, and queues it once", async () => {
    const notificationId = await told();
    expect(await queued("email.render")).toEqual([{ notificationId }]);
    await runJob("email.render", { notificationId });
    const email = await db.email.findUniqueOrThrow({ where: { notificationId } });
    expect(email).toMatchObject({
      to: address,
      state: "queued",
      idempotencyKey: `notification/${notificationId}`,
    });
    expect(email.subject).toBe("Your turn: answer Pepperjar’s offer for “Weeknight noodles” by Sat Nov 14");
    expect(email.text).toContain("Sat Nov 14, 3:40\u00a0pm EST");
    expect(linkIn(email)).toBe("http://localhost:3000/creator/offers/1");
    expect(await queued("email.send")).toEqual([{ emailId: email.id }]);
  });

  it("keeps the first bytes when it runs again, also at the same time", async () => {
    const notificationId = await told();
    await Promise.all([1, 2, 3].map(() => runJob("email.render", { notificationId })));
    const first = await db.email.findFirstOrThrow();
    await db.user.updateMany({ data: { timeZone: "Asia/Tokyo", locale: "ja-JP" } });
    await runJob("email.render", { notificationId });
    expect(await db.email.findMany()).toEqual([first]);
    expect(await queued("email.send")).toHaveLength(1);
  });

  it("leaves out people whose account is disabled or gone", async () => {
    const notificationId = await told();
    await db.user.updateMany({ data: { disabledAt: new Date() } });
    await runJob("email.render", { notificationId });
    await runJob("email.render", { notificationId: randomUUID() });
    expect(await db.email.count()).toBe(0);
  });
});

describe("sending", () => {
  it("delivers once, records the attempt, and does nothing on a second run", async () => {
    const email = await rendered();
    await runJob("email.send", { emailId: email.id });
    await runJob("email.send", { emailId: email.id });
    const [mail, ...more] = await box.inbox({ to: address });
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: email.subject, html: email.html, text: email.text });
    expect(mail?.tags).toEqual([{ name: "kind", value: "offer_received" }]);
    const after = await db.email.findFirstOrThrow({ include: { attempts: true } });
    expect(after).toMatchObject({ state: "sent", providerId: mail?.id });
    expect(after.sentAt).toBeInstanceOf(Date);
    expect(after.attempts).toMatchObject([{ ok: true, detail: mail?.id }]);
  });

  it("asks for another try when the service is down or busy, then delivers the same bytes", async () => {
    const email = await rendered();
    await box.failNext("500", 1);
    await box.failNext("429", 1);
    const send = () => runJob("email.send", { emailId: email.id });
    await expect(send()).rejects.toThrow(/^Email [0-9a-f-]+ was not sent: 500 internal_server_error$/);
    await expect(send()).rejects.toThrow(/429 rate_limit_exceeded/);
    expect(await db.email.findFirstOrThrow()).toMatchObject({ state: "queued", sentAt: null });
    await send();
    expect((await box.latest(address))?.html).toBe(email.html);
    const attempts = await db.emailAttempt.findMany({ orderBy: { id: "asc" } });
    expect(attempts.map(({ ok }) => ok)).toEqual([false, false, true]);
  });

  it("delivers once when the answer got lost on its way", async () => {
    const email = await rendered();
    await box.failNext("drop", 1);
    await expect(runJob("email.send", { emailId: email.id })).rejects.toThrow(/no answer/);
    await runJob("email.send", { emailId: email.id });
    expect((await box.page()).total).toBe(1);
    expect((await db.email.findFirstOrThrow()).state).toBe("sent");
  });

  it("gives up at once on what cannot succeed", async () => {
    const email = await rendered();
    await db.email.updateMany({ data: { to: "not an address" } });
    await runJob("email.send", { emailId: email.id });
    const after = await db.email.findFirstOrThrow({ include: { attempts: true } });
    expect(after).toMatchObject({
      state: "failed",
      attempts: [{ ok: false, detail: "422 validation_error" }],
    });
  });

  it("is failed when the last try of the queue failed", async () => {
    const email = await rendered();
    const { JOB_POLICY } = await import("#app/jobs/job-policy.ts");
    const { recordAttempt } = await import("#app/domain/messaging/email-attempt.server.ts");
    const tries = JOB_POLICY["email.send"].retryLimit + 1;
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      expect((await db.email.findFirstOrThrow()).state).toBe("queued");
      await recordAttempt(email, { ok: false, retryable: true, detail: "500 internal_server_error" });
    }
    expect((await db.email.findFirstOrThrow()).state).toBe("failed");
  });
});

describe("messages with a secret link", () => {
  it("go out whole and are wiped from the outbox", async () => {
    await accountMail(verify);
    const email = await db.email.findFirstOrThrow();
    expect(linkIn(email)).toBe(verify.url);
    await runJob("email.send", { emailId: email.id });
    const mail = await box.latest(address, "confirm your email");
    expect(mail && linkIn(mail)).toBe(verify.url);
    const after = await db.email.findFirstOrThrow({ include: { attempts: true } });
    expect(JSON.stringify(after)).not.toContain("s3cret");
    expect(after.html).toContain("was wiped");
  });

  it("are stored once per message, and not wiped before they are sent", async () => {
    const payload = await accountMail(verify);
    await runJob("email.account", payload);
    await accountMail({ ...verify, url: "http://localhost:3000/verify-email?token=an0ther" });
    expect(await db.email.count()).toBe(2);
    const email = await db.email.findFirstOrThrow({ orderBy: { id: "asc" } });
    await box.failNext("500", 1);
    await expect(runJob("email.send", { emailId: email.id })).rejects.toThrow();
    expect((await db.email.findUniqueOrThrow({ where: { id: email.id } })).html).toContain("s3cret");
  });

  it("say that an address is taken at most once an hour", async () => {
    const message = { kind: "already_registered", url: "http://localhost:3000/sign-in" };
    await accountMail(message);
    await accountMail(message);
    expect(await db.email.count()).toBe(1);
    await db.$executeRaw`update app_clock set offset_ms = offset_ms + 3600000`;
    await accountMail(message);
    expect(await db.email.count()).toBe(2);
  });
});
