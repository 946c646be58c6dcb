import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Rig, startRig } from "./testing/rig.ts";
import { activePayee, openCheckout, paidCharge, press } from "./testing/walk.ts";
import { shuffled } from "./webhook-plan.ts";

const PAID = ["charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"];
let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  rig.answerWith(200);
  await rig.admin.reset();
  await rig.admin.flushWebhooks();
  rig.received.length = 0;
});

test("each event can arrive more than once, with the same id", async () => {
  await rig.admin.planWebhooks({ copies: 3 });
  await paidCharge(rig);
  await rig.admin.flushWebhooks();
  expect(rig.received).toHaveLength(9);
  expect(new Set(rig.received.map(({ eventId }) => eventId)).size).toBe(3);
});

test("held events leave at the flush and not before", async () => {
  await rig.admin.planWebhooks({ hold: true });
  await paidCharge(rig);
  expect((await rig.admin.deliveries()).map(({ status }) => status)).toEqual([
    "pending",
    "pending",
    "pending",
  ]);
  expect(rig.received).toEqual([]);
  expect(await rig.admin.flushWebhooks()).toEqual({ delivered: 3, failed: 0 });
  expect(rig.types()).toEqual(PAID);
});

test("shuffled events arrive in another order, the same for the same seed", async () => {
  await rig.admin.planWebhooks({ hold: true, shuffle: true, seed: 7 });
  await paidCharge(rig);
  await activePayee(rig);
  await rig.admin.flushWebhooks();
  expect(rig.received).toHaveLength(4);
  const sent = [...PAID, "v2.core.account[configuration.recipient].capability_status_updated"];
  expect([...rig.types()].sort()).toEqual([...sent].sort());
  expect(rig.types()).not.toEqual(sent);
  expect(shuffled([1, 2, 3, 4, 5, 6], 7)).toEqual(shuffled([1, 2, 3, 4, 5, 6], 7));
});

test("a dropped event never leaves, and polling still finds it", async () => {
  await rig.admin.planWebhooks({ drop: ["checkout.session.completed"] });
  await paidCharge(rig);
  await rig.admin.flushWebhooks();
  expect(rig.types()).toEqual(PAID.slice(0, 2));
  const missed = await rig.stripe.events.list({ type: "checkout.session.completed" });
  expect(missed.data).toHaveLength(1);
  await rig.admin.redeliver(missed.data[0]?.id ?? "");
  await rig.admin.flushWebhooks();
  expect(rig.types().at(-1)).toBe("checkout.session.completed");
});

test("an event that was not taken is tried again until it is", async () => {
  rig.answerWith(500);
  const session = await openCheckout(rig);
  await rig.stripe.checkout.sessions.expire(session.id);
  await rig.admin.flushWebhooks();
  const failed = (await rig.admin.deliveries())[0];
  expect(failed).toMatchObject({ type: "checkout.session.expired", status: "pending", lastStatus: 500 });
  rig.answerWith(200);
  await rig.admin.flushWebhooks();
  const taken = (await rig.admin.deliveries())[0];
  expect(taken).toMatchObject({ status: "delivered", lastStatus: 200 });
  expect(taken?.attempts).toBeGreaterThan(failed?.attempts ?? 0);
});

test("transfers, reversals, refunds and declines each say what happened", async () => {
  const charge = await paidCharge(rig, 10_000);
  const destination = await activePayee(rig);
  const transfer = await rig.stripe.transfers.create({
    amount: 500,
    currency: "usd",
    destination,
    source_transaction: charge.id,
  });
  await rig.stripe.transfers.createReversal(transfer.id);
  await rig.stripe.refunds.create({ charge: charge.id, amount: 100 });
  const session = await openCheckout(rig);
  await press(session.url ?? "", "decline");
  await rig.admin.flushWebhooks();
  expect(rig.types().filter((type) => !PAID.includes(type) && !type.startsWith("v2."))).toEqual([
    "transfer.created",
    "transfer.reversed",
    "refund.created",
    "charge.refunded",
    "charge.failed",
    "payment_intent.payment_failed",
  ]);
});

test("everything survives a restart: objects, keys and events on their way", async () => {
  await rig.admin.planWebhooks({ hold: true });
  const charge = await paidCharge(rig, 10_000);
  const destination = await activePayee(rig);
  const params = { amount: 500, currency: "usd", destination, source_transaction: charge.id };
  const before = await rig.stripe.transfers.create(params, { idempotencyKey: "k" });
  const open = await openCheckout(rig);
  await rig.restart();
  expect((await rig.stripe.transfers.create(params, { idempotencyKey: "k" })).id).toBe(before.id);
  expect((await rig.stripe.transfers.list()).data).toHaveLength(1);
  const reopened = await rig.stripe.checkout.sessions.retrieve(open.id);
  expect(reopened.url).toContain(String(rig.fake.port));
  expect((await press(reopened.url ?? "", "pay")).status).toBe(303);
  await rig.fake.flushWebhooks();
  expect([...new Set(rig.types())].sort()).toEqual(
    [
      ...PAID,
      "transfer.created",
      "v2.core.account[configuration.recipient].capability_status_updated",
    ].sort(),
  );
  expect(rig.received).toHaveLength(8);
});
