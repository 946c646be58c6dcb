import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseForm } from "./form.ts";
import { type Rig, sdk, startRig } from "./testing/rig.ts";
import { openCheckout } from "./testing/walk.ts";

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const session = (more: object): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  line_items: [
    { quantity: 1, price_data: { currency: "usd", unit_amount: 5_000, product_data: { name: "Reel" } } },
  ],
  success_url: "http://app.test/ok",
  ...more,
});

describe("parameters", () => {
  const line = (unit_amount: number, currency = "usd") => [
    { quantity: 1, price_data: { currency, unit_amount, product_data: { name: "Reel" } } },
  ];
  test.each<[string, object, object]>([
    ["an unknown one", { colour: "red" }, { code: "parameter_unknown", param: "colour" }],
    [
      "the one that is gone",
      { payment_method_types: ["card"] },
      { code: "parameter_unknown", param: "payment_method_types" },
    ],
    [
      "an unknown one inside",
      { payment_intent_data: { transfer_grop: "x" } },
      { code: "parameter_unknown", param: "payment_intent_data[transfer_grop]" },
    ],
    ["a missing one", { success_url: undefined }, { code: "parameter_missing", param: "success_url" }],
    [
      "an empty one",
      { client_reference_id: "" },
      { code: "parameter_invalid_empty", param: "client_reference_id" },
    ],
    [
      "an amount with decimals",
      { line_items: line(10.5) },
      { param: "line_items[0][price_data][unit_amount]" },
    ],
    ["too much", { line_items: line(100_000_000) }, { code: "amount_too_large" }],
    ["too little", { line_items: line(49) }, { code: "amount_too_small" }],
    ["a third decimal", { line_items: line(5_001, "kwd") }, { param: "line_items" }],
    [
      "an expiry that is too near",
      { expires_at: Math.floor(Date.now() / 1000) + 60 },
      { param: "expires_at" },
    ],
    [
      "an expiry that is too far",
      { expires_at: Math.floor(Date.now() / 1000) + 90_000 },
      { param: "expires_at" },
    ],
  ])("refuses %s", async (_name, more, error) => {
    const refused = rig.stripe.checkout.sessions.create(session(more));
    await expect(refused).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    await expect(refused).rejects.toMatchObject({ statusCode: 400, ...error });
  });

  test("refuses what v2 does not know, links with configurations included", async () => {
    const flow = {
      refresh_url: "http://app.test/r",
      return_url: "http://app.test/r",
      configurations: ["recipient"],
    };
    const refused = rig.stripe.v2.core.accountLinks.create({
      account: "acct_1",
      use_case: { type: "account_onboarding", account_onboarding: flow },
    });
    await expect(refused).rejects.toMatchObject({ param: "use_case[account_onboarding][configurations]" });
  });

  test("refuses expanding what is no reference", async () => {
    const { id } = await openCheckout(rig);
    await expect(rig.stripe.checkout.sessions.retrieve(id, { expand: ["currency"] })).rejects.toMatchObject({
      param: "expand",
    });
  });

  test("answers 404 to unknown objects and addresses", async () => {
    await expect(rig.stripe.charges.retrieve("ch_none")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
    });
    await expect(rig.stripe.customers.retrieve("cus_1")).rejects.toMatchObject({
      statusCode: 404,
      code: "url_invalid",
    });
  });
});

describe("keys", () => {
  test.each(["sk_live_x1", "rk_live_x1", "pk_test_x1", "nonsense"])("refuses %s", async (key) => {
    const refused = sdk(rig.fake, key).balance.retrieve();
    await expect(refused).rejects.toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  });

  test("says why a live key is refused, and does nothing", async () => {
    const live = sdk(rig.fake, "sk_live_x1");
    await expect(live.checkout.sessions.create(session({ client_reference_id: "live" }))).rejects.toThrow(
      /refuses live keys/,
    );
    const all = await rig.stripe.checkout.sessions.list({ limit: 100 });
    expect(all.data.some((one) => one.client_reference_id === "live")).toBe(false);
  });

  test("refuses requests without a key", async () => {
    const response = await fetch(`${rig.fake.url}/v1/balance`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  });

  test("takes only the keys it was told, when it was told", async () => {
    const strict = await startRig({ secretKeys: ["sk_test_ours"] });
    try {
      await expect(strict.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 401 });
      expect((await sdk(strict.fake, "sk_test_ours").balance.retrieve()).object).toBe("balance");
    } finally {
      await strict.close();
    }
  });
});

describe("form text", () => {
  test("nests, counts empty brackets and never touches a prototype", () => {
    const parsed = parseForm("a[b][0]=x&a[b][1]=y&e[]=1&e[]=2&__proto__[polluted]=1&n=a%26b");
    expect(JSON.parse(JSON.stringify(parsed))).toMatchObject({
      a: { b: { 0: "x", 1: "y" } },
      e: { 0: "1", 1: "2" },
      n: "a&b",
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test.each(["a=1&a[b]=2", "a[b]=2&a=1", "a[b=1", "a[b][c][d][e][f][g][h][i]=1"])("refuses %s", (text) => {
    expect(() => parseForm(text)).toThrow();
  });
});
