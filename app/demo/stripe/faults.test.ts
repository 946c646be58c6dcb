import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Rig, sdk, startRig } from "./testing/rig.ts";
import { activePayee, newPayee, openCheckout, paidCharge } from "./testing/walk.ts";

let rig: Rig;
let params: Stripe.TransferCreateParams;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  await rig.admin.reset();
  const [charge, destination] = [await paidCharge(rig, 10_000), await activePayee(rig)];
  params = { amount: 1_000, currency: "usd", destination, source_transaction: charge.id };
});

const send = (key: string, more: object = {}) =>
  rig.stripe.transfers.create({ ...params, ...more }, { idempotencyKey: key });
const sent = async () => (await rig.stripe.transfers.list({ limit: 100 })).data.length;

test("the same key and parameters give the first answer again", async () => {
  const first = await send("k");
  const second = await send("k");
  expect(second.id).toBe(first.id);
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await sent()).toBe(1);
  await send("other");
  expect(await sent()).toBe(2);
});

test("the same key with other parameters is a conflict", async () => {
  await send("k");
  const conflict = send("k", { amount: 1_001 });
  await expect(conflict).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  await expect(conflict).rejects.toMatchObject({ statusCode: 400 });
  expect(await sent()).toBe(1);
});

test("a refusal of the execution is replayed, a bad parameter is not", async () => {
  const closed = await newPayee(rig);
  await expect(send("k", { destination: closed.id })).rejects.toMatchObject({
    code: "insufficient_capabilities_for_transfer",
  });
  await rig.admin.setPayeeStatus(closed.id, "active");
  await expect(send("k", { destination: closed.id })).rejects.toMatchObject({
    code: "insufficient_capabilities_for_transfer",
  });
  await expect(send("j", { amount: 0 })).rejects.toMatchObject({ param: "amount" });
  await send("j");
  expect(await sent()).toBe(1);
});

test("a key is forgotten after a day, and then pays again", async () => {
  await send("k");
  await rig.admin.advanceClock(24 * 3600 * 1000);
  await send("k");
  expect(await sent()).toBe(2);
});

test("v2 replays a success to the same key and runs a failure again", async () => {
  const create = (email: string | undefined) =>
    rig.stripe.v2.core.accounts.create(
      {
        contact_email: email,
        dashboard: "express",
        identity: { country: "us" },
        defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
        configuration: {
          recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
        },
      },
      { idempotencyKey: "payee" },
    );
  await expect(create(undefined)).rejects.toMatchObject({ param: "contact_email" });
  const first = await create("a@creators.test");
  expect((await create("a@creators.test")).id).toBe(first.id);
  await expect(create("b@creators.test")).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
});

test("a transfer whose answer was lost is found by the same key: one transfer", async () => {
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket", times: 2 });
  // The SDK repeats a closed connection once by itself, so it takes two lost answers to reach the caller.
  await expect(send("k")).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
  expect(await sent()).toBe(1);
  const found = await send("k");
  expect(found.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await sent()).toBe(1);
});

test("the SDK's own retry after a lost answer makes one transfer", async () => {
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "commit_then_drop_socket" });
  await sdk(rig.fake, "sk_test_rig", 2).transfers.create(params, { idempotencyKey: "k" });
  expect(await sent()).toBe(1);
});

test("a connection that broke before the work leaves nothing behind", async () => {
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "fail_before", times: 2 });
  await expect(send("k")).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
  expect(await sent()).toBe(0);
  await send("k");
  expect(await sent()).toBe(1);
});

test("a 500 sticks to its key, a 429 does not", async () => {
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "500" });
  await expect(send("k")).rejects.toMatchObject({ statusCode: 500 });
  await expect(send("k")).rejects.toMatchObject({ statusCode: 500 });
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "429" });
  await expect(send("j")).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError);
  await send("j");
  expect(await sent()).toBe(1);
});

test("while a slow answer is on its way the same key is in use", async () => {
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "slow", ms: 300 });
  const outcomes = await Promise.allSettled([send("k"), send("k")]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { statusCode: 409 } });
  expect(await sent()).toBe(1);
});

test("faults name a route with its placeholders too", async () => {
  const { id } = await openCheckout(rig);
  await rig.admin.addFault({ route: "POST /v1/checkout/sessions/:id/expire", kind: "429" });
  await expect(rig.stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 429 });
  await rig.admin.addFault({ route: "POST /v1/transfers", kind: "429" });
  await rig.admin.clearFaults();
  await send("k");
});
