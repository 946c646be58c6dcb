import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "#app/services/payments/demo-secrets.ts";
import { type Rig, startRig } from "./testing/rig.ts";
import { newPayee, openCheckout, paidCharge, press } from "./testing/walk.ts";

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

test("a payee becomes payable through a link that works once", async () => {
  const account = await newPayee(rig);
  expect(account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status).toBe(
    "restricted",
  );
  expect(account.requirements?.entries?.length).toBeGreaterThan(0);
  const link = await rig.stripe.v2.core.accountLinks.create({
    account: account.id,
    use_case: {
      type: "account_onboarding",
      account_onboarding: { refresh_url: "http://app.test/refresh", return_url: "http://app.test/return" },
    },
  });
  const first = await fetch(link.url, { redirect: "manual" });
  const visit = first.headers.get("location") ?? "";
  const page = await fetch(visit);
  expect(await page.text()).toContain("Set up payouts");
  const second = await fetch(link.url, { redirect: "manual" });
  expect(second.headers.get("location")).toBe("http://app.test/refresh");

  const left = await press(visit, "leave");
  expect(left.headers.get("location")).toBe("http://app.test/return");
  const unfinished = await rig.stripe.v2.core.accounts.retrieve(account.id, {
    include: ["configuration.recipient"],
  });
  expect(unfinished.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status).toBe(
    "restricted",
  );

  await press(visit, "complete");
  const done = await rig.stripe.v2.core.accounts.retrieve(account.id, {
    include: ["configuration.recipient", "requirements"],
  });
  expect(done.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status).toBe(
    "active",
  );
  expect(done.requirements?.entries).toEqual([]);
  expect(done.identity).toBeNull();

  await rig.fake.flushWebhooks();
  const delivered = rig.received.filter(({ kind }) => kind === "connect");
  expect(delivered).toHaveLength(1);
  const { body, signature } = delivered[0] ?? { body: "", signature: "" };
  const notification = rig.stripe.parseEventNotification(body, signature, DEMO_CONNECT_SECRET);
  expect(notification.type).toBe("v2.core.account[configuration.recipient].capability_status_updated");
  expect(notification).toMatchObject({ related_object: { id: account.id } });
  expect(body).not.toContain("updated_capability");
  const full = await rig.stripe.v2.core.events.retrieve(notification.id);
  expect(full).toMatchObject({ data: { updated_capability: "stripe_balance.stripe_transfers" } });
});

test("the checkout page shows what is paid for, declines, then takes the money", async () => {
  const session = await openCheckout(rig);
  const page = await fetch(session.url ?? "");
  const html = await page.text();
  expect(html).toContain("Pay $473.00");
  expect(html).toContain("Demo payments");
  expect(html).toContain("Leave without paying");
  expect(html).not.toContain("<script");

  const declined = await press(session.url ?? "", "decline");
  expect(await declined.text()).toContain("Nothing was charged");
  const still = await rig.stripe.checkout.sessions.retrieve(session.id);
  expect([still.status, still.payment_status]).toEqual(["open", "unpaid"]);

  const paid = await press(session.url ?? "", "pay");
  expect(paid.status).toBe(303);
  expect(paid.headers.get("location")).toBe(`http://app.test/deal?session=${session.id}`);
  const again = await press(session.url ?? "", "pay");
  expect(again.headers.get("location")).toBe(`http://app.test/deal?session=${session.id}`);

  const done = await rig.stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge.balance_transaction", "line_items"],
  });
  const charge = (done.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
  const movement = charge.balance_transaction as Stripe.BalanceTransaction;
  expect([done.status, done.payment_status, done.url]).toEqual(["complete", "paid", null]);
  expect(done.line_items?.data[0]?.description).toBe("Reel");
  expect(charge).toMatchObject({
    status: "succeeded",
    transfer_group: "deal_1",
    metadata: { dealId: "deal_1" },
  });
  expect(movement).toMatchObject({
    amount: 47_300,
    fee: 1_402,
    net: 45_898,
    status: "pending",
    source: charge.id,
  });
  expect(movement.available_on - movement.created).toBe(2 * 24 * 3600);
  const charges = await rig.stripe.charges.list({ payment_intent: charge.payment_intent as string });
  expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("each event of a payment arrives signed, and the snapshot is the object of that moment", async () => {
  await rig.fake.flushWebhooks();
  rig.received.length = 0;
  const charge = await paidCharge(rig, 10_000);
  await rig.fake.flushWebhooks();
  expect(rig.types()).toEqual(["charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"]);
  const events = rig.received.map(({ body, signature }) =>
    rig.stripe.webhooks.constructEvent(body, signature, DEMO_PLATFORM_SECRET),
  );
  expect(events[0]?.data.object).toMatchObject({ id: charge.id, object: "charge", amount: 10_000 });
  const { body, signature } = rig.received[0] ?? { body: "", signature: "" };
  expect(() => rig.stripe.webhooks.constructEvent(body, signature, DEMO_CONNECT_SECRET)).toThrow(
    Stripe.errors.StripeSignatureVerificationError,
  );
  const listed = await rig.stripe.events.list({ types: ["charge.succeeded"], limit: 1 });
  expect(listed.data[0]?.id).toBe(events[0]?.id);
  expect((await rig.stripe.events.retrieve(events[0]?.id ?? "")).type).toBe("charge.succeeded");
});

test("a checkout expires by its clock and by request", async () => {
  const asked = await openCheckout(rig);
  expect((await rig.stripe.checkout.sessions.expire(asked.id)).status).toBe("expired");
  await expect(rig.stripe.checkout.sessions.expire(asked.id)).rejects.toThrow(/can be expired/);
  expect(await (await press(asked.url ?? "", "pay")).text()).toContain("has expired");

  const late = await openCheckout(rig);
  await rig.admin.advanceClock(24 * 3600 * 1000 + 1000);
  expect(await (await press(late.url ?? "", "pay")).text()).toContain("Nothing was charged");
  expect((await rig.stripe.checkout.sessions.retrieve(late.id)).status).toBe("expired");
  const open = await rig.stripe.checkout.sessions.list({ status: "open" });
  expect(open.data).toEqual([]);
});
