// What comes in wrong from outside: each with its code, its status, a sentence and a line in the log, and nothing lost.
import { admin, advance, closeWorld, settle, stripe } from "#tests/support/money-world.ts";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { makeConversionKey } from "#app/domain/commission/conversion-keys.server.ts";
import { payeeView } from "#app/domain/payout/payee-standing.server.ts";
import { RETURN_REASONS } from "#app/domain/payout/funding.ts";
import { enqueueStaleFundings } from "#app/domain/payout/stale-fundings.server.ts";
import { callDigest, conversionSecret } from "#app/http/conversion-secret.server.ts";
import { logger } from "#app/http/logger.ts";
import { openSession, SESSION_COOKIE } from "#app/http/session.server.ts";
import { loader as backFromSetup } from "#app/routes/creator/payout-return.tsx";
import { action as setUpPayouts } from "#app/routes/creator/payout-setup.tsx";
import { action as conversionCall } from "#app/routes/webhooks/conversions.ts";
import { action as webhook } from "#app/routes/webhooks/stripe.ts";
import { DEMO_PLATFORM_SECRET } from "#app/services/payments/demo-secrets.ts";
import { must } from "#tests/support/brief-fixtures.ts";
import { sellingDeal } from "#tests/support/commission-fixtures.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { makeCreator, makeDeal, type MoneyDeal } from "#tests/support/money-factory.ts";
import { openCheckout, press } from "#tests/support/money-walk.ts";

const ORIGIN = "http://localhost:3000";
const lines: Record<string, unknown>[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const level of ["info", "warn", "error"] as const)
    vi.spyOn(logger, level).mockImplementation((about: unknown) => {
      if (typeof about === "object") lines.push({ level, ...about });
    });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await settle();
  await expectSoundLedger();
});
afterAll(closeWorld);

const logged = (code: string) => lines.filter((line) => line.code === code);

interface Answer {
  status: number;
  code: string;
  message: string;
}

async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.json()) as { code?: string; message?: string; error?: Answer };
  const { code = "", message = "" } = body.error ?? body;
  return { status: response.status, code, message };
}

const event = (more: object = {}) =>
  JSON.stringify({
    ...{ object: "event", id: "evt_bad", type: "checkout.session.completed", created: 1, livemode: false },
    ...{ data: { object: { id: "cs_1", object: "checkout.session" } }, ...more },
  });
const seconds = (offset: number) => Math.floor(Date.now() / 1_000) + offset;
const sign = (payload: string, offset = 0, secret = DEMO_PLATFORM_SECRET) =>
  stripe().webhooks.generateTestHeaderString({ payload, secret, timestamp: seconds(offset) });

function ring(body: string, signature: string | null): Promise<Answer> {
  const headers = new Headers(signature === null ? [] : [["stripe-signature", signature]]);
  const request = new Request(`${ORIGIN}/webhooks/stripe`, { method: "POST", headers, body });
  return Promise.resolve(webhook({ request, params: {}, context: {} as never })).then(answerOf);
}

test.each<[string, string, number, () => [string, string | null]]>([
  ["unsigned", "missing_signature", 400, () => [event(), null]],
  ["forged", "bad_signature", 400, () => [event(), sign(event(), 0, "whsec_stranger")]],
  ["changed on the way", "bad_signature", 400, () => [event({ id: "evt_other" }), sign(event())]],
  ["replayed later", "too_old", 400, () => [event(), sign(event(), -301)]],
  ["from the future", "in_future", 400, () => [event(), sign(event(), 60)]],
  ["signed, but no event", "bad_payload", 400, () => ["{}", sign("{}")]],
  [
    "of live money, at a test key",
    "live_event",
    400,
    () => [event({ livemode: true }), sign(event({ livemode: true }))],
  ],
])("a webhook that is %s: %s", async (_name, code, status, make) => {
  const answer = await ring(...make());
  expect(answer).toMatchObject({ code, status, message: expect.stringMatching(/^[A-Z].{30,}\.$/) as string });
  expect(logged(code)).toMatchObject([{ level: "warn", source: "platform", status }]);
  expect(JSON.stringify(lines)).not.toMatch(/evt_|whsec|v1=/);
  expect(await db.webhookEvent.count({ where: { id: { in: ["evt_bad", "evt_other"] } } })).toBe(0);
});

test("a webhook that is told twice is taken once, and the second time is noted", async () => {
  const body = event({ id: "evt_again" });
  expect((await ring(body, sign(body))).status).toBe(200);
  expect((await ring(body, sign(body))).status).toBe(200);
  expect(logged("webhook_known")).toHaveLength(1);
  expect(await db.webhookEvent.count({ where: { id: "evt_again" } })).toBe(1);
});

async function shop() {
  const deal = await sellingDeal();
  const key = must(await makeConversionKey(deal.brand)).id;
  const order = { deal: deal.number, order_id: "1", amount: "45.00", currency: "USD" };
  return { deal, key, order: { ...order, occurred_at: (await appNow()).toISOString() } };
}

test.each<[string, string, number, object | string, number?]>([
  ["a forged signature", "signature_wrong", 401, {}, Number.NaN],
  ["a replayed call", "signature_old", 401, {}, -400],
  ["no JSON", "not_json", 400, "amount=45"],
  ["a negative amount", "field_invalid", 422, { amount: "-45.00" }],
  ["a decimal comma", "field_invalid", 422, { amount: "45,00" }],
  ["three decimals in dollars", "field_invalid", 422, { amount: "45.005" }],
  ["more than a payment carries", "amount_invalid", 422, { amount: "99999999.00" }],
  ["nothing", "amount_invalid", 422, { amount: "0.00" }],
  ["a number, which may be rounded", "field_invalid", 422, { amount: 45 }],
  ["a currency that is none", "field_invalid", 422, { currency: "XXX" }],
  ["another currency than the deal’s", "wrong_currency", 422, { currency: "EUR" }],
])("an order with %s: %s", async (_name, code, status, more, offset = 0) => {
  const { deal, key, order } = await shop();
  const body = typeof more === "string" ? more : JSON.stringify({ ...order, ...more });
  const forged = Number.isNaN(offset);
  const at = seconds(forged ? 0 : offset);
  const digest = callDigest(forged ? "guessed" : conversionSecret(key), at, body);
  const headers = { "sweetspot-signature": `t=${at},v1=${digest}` };
  const request = new Request(`${ORIGIN}/hooks/conversions/${key}`, { method: "POST", body, headers });
  const context = { ip: "203.0.113.9" } as never;
  const answer = await answerOf(await conversionCall({ request, params: { key }, context }));
  expect(answer).toMatchObject({ code, status, message: expect.stringMatching(/^[A-Z].{15,}/) as string });
  expect(logged(code)).toMatchObject([{ level: "info", status }]);
  expect(await db.conversion.count({ where: { dealId: deal.dealId } })).toBe(0);
});

/** A page of somebody else's making that names our deal, in euros. */
async function inEuros({ dealId }: MoneyDeal): Promise<string> {
  const price = { currency: "eur", unit_amount: 47_300, product_data: { name: "Deal" } };
  const session = await stripe().checkout.sessions.create({
    ...{ mode: "payment", metadata: { dealId }, success_url: ORIGIN },
    line_items: [{ quantity: 1, price_data: price }],
  });
  return session.url ?? "";
}

test.each<[keyof typeof RETURN_REASONS, (deal: MoneyDeal) => Promise<string | object>]>([
  [
    "too_late",
    ({ dealId: id }) => db.deal.update({ where: { id }, data: { state: "cancelled", dueAt: null } }),
  ],
  ["wrong_amount", ({ dealId }) => db.funding.updateMany({ where: { dealId }, data: { amount: 1n } })],
  ["wrong_currency", inEuros],
])("a payment that is %s goes back whole, with its reason", async (code, spoil) => {
  const deal = await makeDeal();
  const page = await openCheckout(deal);
  const spoilt = await spoil(deal);
  await press(typeof spoilt === "string" ? spoilt : page, "pay");
  await settle();
  expect(logged(code)).toMatchObject([{ level: "warn" }]);
  expect(await db.funding.findMany({ where: { dealId: deal.dealId, state: "quarantined" } })).toMatchObject([
    { quarantineCode: code },
  ]);
  expect(await db.refund.findMany({ where: { dealId: deal.dealId } })).toMatchObject([
    { amount: 47_300n, currency: code === "wrong_currency" ? "EUR" : "USD", state: "succeeded" },
  ]);
  const notice = await db.notification.findFirstOrThrow({
    where: { dealId: deal.dealId, kind: "payment_returned" },
  });
  expect(notice.data).toMatchObject({ reason: RETURN_REASONS[code] });
});

test("a payment page that expired is noted, and makes room for another", async () => {
  const deal = await makeDeal();
  const first = await openCheckout(deal);
  await advance(25);
  await enqueueStaleFundings();
  await settle();
  const checkout = first.split("/").at(-1);
  const told = logged("checkout_expired").filter((line) => line.checkout === checkout);
  expect(told).toMatchObject([{ level: "info" }]);
  expect(await openCheckout(deal)).not.toBe(first);
});

async function asCreator(country: string) {
  const creator = await makeCreator();
  await db.creator.update({ where: { id: creator.creatorId }, data: { country } });
  await db.user.update({ where: { id: creator.userId }, data: { emailVerifiedAt: new Date() } });
  const { token } = await openSession(creator.userId, { ip: "192.0.2.1", userAgent: "test" });
  const to = (path: string, method = "GET") => ({
    request: new Request(ORIGIN + path, { method, headers: { cookie: `${SESSION_COOKIE}=${token}` } }),
    ...{ params: {}, context: {} as never },
  });
  return { creator, to };
}
const whereTo = (response: unknown) => (response as Response).headers.get("location") ?? "";

test("a country that the processor cannot pay is said, kept, and asked again after a move", async () => {
  const { creator, to } = await asCreator("CU");
  expect(whereTo(await setUpPayouts(to("/creator/payouts/setup", "POST")))).toMatch(/setup=country/);
  expect(logged("payout_country_unsupported")).toMatchObject([{ level: "warn", country: "CU" }]);
  expect(await payeeView(creator)).toMatchObject({ kind: "country", country: "CU" });
  await db.creator.update({ where: { id: creator.creatorId }, data: { country: "ES" } });
  expect((await payeeView(creator)).kind).toBe("none");
  expect(whereTo(await setUpPayouts(to("/creator/payouts/setup", "POST")))).toMatch(/\/setup\/e\//);
});

test("an account whose country is closed later says so, and opens again by the processor’s word", async () => {
  const { creator, to } = await asCreator("US");
  await setUpPayouts(to("/creator/payouts/setup", "POST"));
  const { payeeAccountId } = await db.creator.findUniqueOrThrow({ where: { id: creator.creatorId } });
  for (const [status, kind] of [
    ...[["unsupported", "country"] as const, ["pending", "checking"] as const],
    ...[["restricted", "wants"] as const, ["active", "active"] as const],
  ]) {
    await admin.setPayeeStatus(payeeAccountId ?? "", status);
    await settle();
    expect((await payeeView(creator)).kind).toBe(kind);
  }
});

test("a set-up link that expired is noted, and leads back to the button", async () => {
  const { to } = await asCreator("US");
  expect(whereTo(await backFromSetup(to("/creator/payouts/return?expired=1")))).toBe(
    "/creator/money?setup=expired",
  );
  expect(logged("setup_link_expired")).toMatchObject([{ level: "info" }]);
});
