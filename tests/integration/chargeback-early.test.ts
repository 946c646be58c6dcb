// A bank's dispute that is heard of before the payment that it is about.
import { randomUUID } from "node:crypto";
import { admin, closeWorld, jobs, runJobs, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#app/db.server.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeDeal } from "#tests/support/money-factory.ts";
import { openCheckout, press } from "#tests/support/money-walk.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

test("is heard again when the payment is known: the deal stands still as soon as it is paid for", async () => {
  const deal = await makeDeal();
  const page = await openCheckout(deal);
  await admin.planWebhooks({ drop: ["checkout.session.completed", "payment_intent.succeeded"] });
  await press(page, "pay");
  const { data } = await stripe().charges.list({ transfer_group: `deal_${deal.dealId}` });
  const objectId = await admin.openDispute({ charge: data[0]?.id ?? "" });
  await admin.planWebhooks({});
  await admin.flushWebhooks();
  const errors = await runJobs();
  const events = await db.webhookEvent.findMany({ where: { objectId } });
  expect(events.length).toBeGreaterThan(0);
  expect(errors).toHaveLength(events.length);
  for (const error of errors) expect(String(error)).toContain("not written down yet");
  expect(events.filter(({ processedAt }) => processedAt !== null)).toEqual([]);
  const { id: fundingId } = await db.funding.findFirstOrThrow({ where: { dealId: deal.dealId } });
  await jobs["funding.refresh"]({ fundingId });
  for (const { id: eventId } of events) await jobs["webhook.process"]({ eventId });
  await settle();
  expect(await db.deal.findUniqueOrThrow({ where: { id: deal.dealId } })).toMatchObject({
    ...{ state: "active", pauseKind: "chargeback" },
  });
  expect(await db.webhookEvent.count({ where: { objectId, processedAt: null } })).toBe(0);
});

test.each([`deal_${randomUUID()}`, `checkout_${randomUUID()}`, "invoice-7", ""])(
  "over a charge that is none of ours (%s) it is done with",
  async (group) => {
    const { url } = await stripe().checkout.sessions.create({
      mode: "payment",
      success_url: "http://localhost:3000/",
      line_items: [
        { quantity: 1, price_data: { currency: "usd", unit_amount: 500, product_data: { name: "Other" } } },
      ],
      ...(group ? { payment_intent_data: { transfer_group: group } } : {}),
    });
    await press(url ?? "", "pay");
    const [charge] = (await stripe().charges.list({ limit: 1 })).data;
    const objectId = await admin.openDispute({ charge: charge?.id ?? "" });
    await settle();
    const events = await db.webhookEvent.findMany({ where: { objectId } });
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter(({ processedAt }) => processedAt === null)).toEqual([]);
  },
);
