import { admin, closeWorld, jobs, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { recordPayeeAccount } from "#app/domain/payout/payee.server.ts";
import { action as connectAction, loader as connectLoader } from "#app/routes/webhooks/stripe-connect.ts";
import { action as platformAction } from "#app/routes/webhooks/stripe.ts";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "#app/services/payments/demo-secrets.ts";
import { WEBHOOK_REFUSALS, type WebhookRefusal } from "#app/services/payments/webhooks.server.ts";
import { createPayeeAccount } from "#app/services/payments/payees.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeCreator, makeDeal } from "#tests/support/money-factory.ts";
import { duePayout, sendDue } from "#tests/support/money-walk.ts";
import { endState, walk } from "#tests/support/webhook-walk.ts";

afterAll(closeWorld);
afterEach(async () => {
  await admin.planWebhooks({});
  await settle();
  await expectSoundLedger();
});

const event = (id: string) =>
  JSON.stringify({
    ...{
      object: "event",
      id,
      type: "checkout.session.completed",
      created: 1,
      livemode: false,
      api_version: "2026-10-28.endive",
    },
    data: { object: { id: "cs_unknown", object: "checkout.session" } },
  });

function signed(payload: string, options: { secret?: string; timestamp?: number } = {}): string {
  const secret = options.secret ?? DEMO_PLATFORM_SECRET;
  const at = options.timestamp === undefined ? {} : { timestamp: options.timestamp };
  return stripe().webhooks.generateTestHeaderString({ payload, secret, ...at });
}

function deliver(payload: string, signature: string | null, action = platformAction): Promise<Response> {
  const headers: Record<string, string> = signature === null ? {} : { "stripe-signature": signature };
  const request = new Request("http://localhost/webhooks/stripe", { method: "POST", headers, body: payload });
  return Promise.resolve(action({ request, params: {}, context: {} as never }));
}

describe("the doorbell", () => {
  const now = Math.floor(Date.now() / 1000);
  test.each([
    ["no signature", () => null, "missing_signature"],
    ["another secret", () => signed(event("evt_1"), { secret: "whsec_stranger" }), "bad_signature"],
    [
      "the other endpoint's secret",
      () => signed(event("evt_1"), { secret: DEMO_CONNECT_SECRET }),
      "bad_signature",
    ],
    ["a signature over another body", () => signed(event("evt_2")), "bad_signature"],
    ["an old signature", () => signed(event("evt_1"), { timestamp: now - 3_600 }), "too_old"],
    ["a signature from the future", () => signed(event("evt_1"), { timestamp: now + 3_600 }), "in_future"],
  ] satisfies [string, () => string | null, WebhookRefusal][])(
    "%s is refused and leaves nothing behind",
    async (_name, signature, code) => {
      const response = await deliver(event("evt_1"), signature());
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ code, message: WEBHOOK_REFUSALS[code][1] });
      expect(await db.webhookEvent.count({ where: { id: "evt_1" } })).toBe(0);
    },
  );

  test("an event is stored and queued once, however often it comes", async () => {
    const payload = event("evt_twice");
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(payload, signed(payload))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { duplicate: boolean }[];
    expect(bodies.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    const [{ count } = { count: 0n }] = await db.$queryRaw<{ count: bigint }[]>`
      select count(*) as count from pgboss.job where name = 'webhook.process' and data->>'eventId' = 'evt_twice'`;
    expect(count).toBe(1n);
    await settle();
    expect(
      (await db.webhookEvent.findUniqueOrThrow({ where: { id: "evt_twice" } })).processedAt,
    ).not.toBeNull();
  });

  test("a page cannot be fetched from it", () => {
    expect(connectLoader().status).toBe(405);
    expect(connectAction).not.toBe(platformAction);
  });
});

describe("how webhooks arrive does not matter", () => {
  test("once in order, three times each, shuffled, or held back and shuffled: the same end", async () => {
    const orderly = await walk({});
    expect(orderly).toMatchObject({ state: "completed", work: ["paid", "paid"] });
    expect(await walk({ copies: 3 })).toEqual(orderly);
    for (const seed of [1, 2, 3]) {
      expect(await walk({ copies: 2, shuffle: true, seed })).toEqual(orderly);
      expect(await walk({ copies: 2, shuffle: true, hold: true, seed })).toEqual(orderly);
    }
  });

  test("old events delivered again after everything is over change nothing", async () => {
    const deal = await makeDeal();
    await duePayout(deal);
    await sendDue();
    const before = await endState(deal);
    const { data } = await stripe().events.list({ limit: 100 });
    for (const { id } of data.filter(({ type }) => type.startsWith("checkout."))) await admin.redeliver(id);
    await settle();
    await db.webhookEvent.updateMany({ data: { processedAt: null } });
    for (const { id } of await db.webhookEvent.findMany()) await jobs["webhook.process"]({ eventId: id });
    expect(await endState(deal)).toEqual(before);
  });
});

describe("payees", () => {
  test("a thin event makes us ask, and only the answer counts", async () => {
    const creator = await makeCreator();
    const payee = { email: creator.email, country: "US", displayName: "Noor" };
    const { accountId } = await createPayeeAccount({
      ...payee,
      creatorId: creator.creatorId,
      idempotencyKey: creator.creatorId,
    });
    await recordPayeeAccount(creator.creatorId, accountId);
    const activeAt = async () =>
      (await db.creator.findUniqueOrThrow({ where: { id: creator.creatorId } })).payeeActiveAt;
    await admin.planWebhooks({ hold: true, shuffle: true });
    await admin.setPayeeStatus(accountId, "active");
    await admin.setPayeeStatus(accountId, "restricted");
    await settle();
    expect(await activeAt()).toBeNull();
    await admin.setPayeeStatus(accountId, "active");
    await settle();
    expect(await activeAt()).not.toBeNull();
    await admin.setPayeeStatus(accountId, "restricted");
    await settle();
    expect(await activeAt()).toBeNull();
  });
});
