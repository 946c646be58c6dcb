import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { press } from "#app/demo/stripe/testing/walk.ts";
import { type AdapterRig, startAdapterRig } from "#app/demo/stripe/testing/adapter-rig.ts";

const DAY = 24 * 3600 * 1000;
let all: AdapterRig;
beforeAll(async () => {
  all = await startAdapterRig();
});
afterAll(() => all.rig.close());
beforeEach(async () => {
  await all.rig.admin.reset();
  all.rig.received.length = 0;
});

test("a payee is onboarded, and active only when Stripe says so", async () => {
  const { payments, payee } = all;
  const accountId = await payee(false);
  const before = await payments.getPayeeStatus(accountId);
  expect(before).toMatchObject({ active: false, status: "restricted" });
  expect(before.requirements.length).toBeGreaterThan(0);
  const ask = { accountId, returnUrl: "http://app.test/back", refreshUrl: "http://app.test/again" };
  const { url } = await payments.createOnboardingLink(ask);
  expect((await payments.createOnboardingLink(ask)).url).not.toBe(url);
  const visit = await fetch(url, { redirect: "manual" });
  const page = visit.headers.get("location") ?? "";
  await press(page, "review");
  expect(await payments.getPayeeStatus(accountId)).toMatchObject({ active: false, status: "pending" });
  await press(page, "complete");
  expect(await payments.getPayeeStatus(accountId)).toEqual({
    active: true,
    reasons: [],
    status: "active",
    requirements: [],
  });
});

test("a deal is funded, paid out and balanced, and each webhook verifies", async () => {
  const { rig, payments, paid, payee, transfer } = all;
  const done = await paid();
  expect(done).toMatchObject({
    status: "complete",
    paymentStatus: "paid",
    amountTotal: 47_300n,
    currency: "USD",
    dealId: "deal_1",
    chargeBalanceTransaction: {
      amount: 47_300n,
      fee: 1_402n,
      net: 45_898n,
      currency: "USD",
      status: "pending",
    },
  });
  const accountId = await payee();
  const sent = await transfer(accountId, done.chargeId);
  expect(sent).toMatchObject({ ok: true });
  const { items, hasMore } = await payments.listBalanceTransactions({ limit: 10 });
  expect(items.map(({ type, net }) => [type, net])).toEqual([
    ["transfer", -43_000n],
    ["charge", 45_898n],
  ]);
  expect(hasMore).toBe(false);
  expect(items[0]).toMatchObject({ id: sent.ok && sent.balanceTransactionId, sourceId: sent.ok && sent.id });
  expect(await payments.getBalance()).toEqual([{ currency: "USD", available: 0n, pending: 2_898n }]);

  await rig.fake.flushWebhooks();
  const verdicts = rig.received.map(({ body, signature, kind }) =>
    payments.verifyWebhook(body, signature, kind),
  );
  expect(verdicts).toHaveLength(5);
  expect(verdicts.map((verdict) => verdict.ok && verdict.event.type)).toEqual(rig.types());
  expect(verdicts.map((verdict) => verdict.ok && verdict.event.objectId)).toEqual(
    expect.arrayContaining([done.id, accountId, done.chargeId, sent.ok && sent.id]),
  );
});

describe("checkout", () => {
  test("the same key opens the same checkout", async () => {
    const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
    expect((await all.checkout({ expiresAt })).id).toBe((await all.checkout({ expiresAt })).id);
  });
  test("it expires once, and says so when it was paid meanwhile", async () => {
    const { payments, checkout } = all;
    const { id } = await checkout();
    expect(await payments.expireCheckout(id)).toBe("expired");
    expect(await payments.expireCheckout(id)).toBe("expired");
    expect(await payments.getCheckout(id)).toMatchObject({
      status: "expired",
      paymentStatus: "unpaid",
      url: undefined,
    });
    const other = await checkout({ idempotencyKey: "checkout:deal_1:2" });
    await press(other.url, "pay");
    expect(await payments.expireCheckout(other.id)).toBe("complete");
  });
  test("a declined card leaves it open and names no charge", async () => {
    const { id, url } = await all.checkout();
    await press(url, "decline");
    const open = await all.payments.getCheckout(id);
    expect(open).toMatchObject({ status: "open", paymentStatus: "unpaid", url });
    expect(open?.chargeId).toBeUndefined();
  });
  test("an unknown id is null", async () => {
    expect(await all.payments.getCheckout("cs_test_none")).toBeNull();
  });
});

test("movements come in pages", async () => {
  const { payments, paid, payee, transfer } = all;
  const { chargeId } = await paid();
  const destination = await payee();
  for (const key of ["a", "b", "c"]) await transfer(destination, chargeId, 1_000n, key);
  const first = await payments.listBalanceTransactions({ limit: 3 });
  const rest = await payments.listBalanceTransactions({ limit: 3, startingAfter: first.items.at(-1)?.id });
  expect([first.hasMore, rest.hasMore]).toEqual([true, false]);
  expect([...first.items, ...rest.items].map(({ type }) => type)).toEqual([
    "transfer",
    "transfer",
    "transfer",
    "charge",
  ]);
  const later = await payments.listBalanceTransactions({ limit: 3, createdGte: new Date(Date.now() + DAY) });
  expect(later.items).toEqual([]);
});
