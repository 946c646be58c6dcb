import Stripe from "stripe";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { verifyWebhook as VerifyWebhook } from "./webhooks.server.ts";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "./demo-secrets.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const seconds = (offset: number) => NOW.getTime() / 1000 + offset;
const payload = JSON.stringify({
  object: "event",
  id: "evt_1",
  type: "transfer.created",
  created: 1_790_000_000,
  livemode: false,
  data: { object: { id: "tr_1", object: "transfer" } },
});

let verifyWebhook: typeof VerifyWebhook;
beforeAll(async () => {
  for (const name of ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_CONNECT_WEBHOOK_SECRET"])
    vi.stubEnv(name, "");
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("STRIPE_FAKE_URL", "http://127.0.0.1:9");
  ({ verifyWebhook } = await import("./webhooks.server.ts"));
});

function signed(offset: number, body = payload, secret = DEMO_PLATFORM_SECRET): string {
  return Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: seconds(offset) });
}

const code = (body: string, header: string | null, kind: "platform" | "connect" = "platform") => {
  const verdict = verifyWebhook(body, header, kind, NOW);
  return verdict.ok ? "ok" : verdict.code;
};

describe("what the SDK alone would let pass", () => {
  test.each([
    [0, "ok"],
    [-300, "ok"],
    [-301, "too_old"],
    [-3 * 24 * 3600, "too_old"],
    [10, "ok"],
    [11, "in_future"],
    [3600, "in_future"],
  ])("signed %s seconds from now: %s", (offset, verdict) => {
    expect(code(payload, signed(offset))).toBe(verdict);
  });

  test("a fresh time beside an old, validly signed one", () => {
    const [, mac = ""] = signed(-3600).split(",v1=");
    expect(code(payload, `t=${seconds(0)},t=${seconds(-3600)},v1=${mac}`)).toBe("bad_signature");
    expect(code(payload, `t=${seconds(-3600)},t=${seconds(0)},v1=${mac}`)).toBe("bad_signature");
  });
});

describe("forgeries", () => {
  test.each<[string, string, () => string | null]>([
    ["no header", "missing_signature", () => null],
    ["an empty header", "missing_signature", () => ""],
    ["another secret", "bad_signature", () => signed(0, payload, "whsec_other")],
    ["another endpoint's secret", "bad_signature", () => signed(0, payload, DEMO_CONNECT_SECRET)],
    ["another body", "bad_signature", () => signed(0, payload.replace("tr_1", "tr_2"))],
    ["no scheme", "bad_signature", () => `t=${seconds(0)}`],
    ["nonsense", "bad_signature", () => "nonsense"],
  ])("%s: %s", (_name, verdict, header) => {
    expect(code(payload, header())).toBe(verdict);
  });
  test.each(["", "not json", "[]", '{"object":"event","id":"evt_1"}'])(
    "a signed body that is no event: %j",
    (body) => {
      expect(code(body, signed(0, body))).toMatch(/^bad_/);
    },
  );
});

test("a snapshot event names its object", () => {
  expect(verifyWebhook(payload, signed(0), "platform", NOW)).toEqual({
    ok: true,
    event: { id: "evt_1", type: "transfer.created", objectId: "tr_1", created: new Date(1_790_000_000_000) },
  });
});

test("a thin event names its related object", () => {
  const body = JSON.stringify({
    object: "v2.core.event",
    id: "evt_2",
    type: "v2.core.account[configuration.recipient].capability_status_updated",
    created: "2026-11-22T11:59:00.000Z",
    livemode: false,
    related_object: { id: "acct_1", type: "v2.core.account", url: "/v2/core/accounts/acct_1" },
  });
  expect(verifyWebhook(body, signed(0, body, DEMO_CONNECT_SECRET), "connect", NOW)).toMatchObject({
    ok: true,
    event: { id: "evt_2", objectId: "acct_1", created: new Date("2026-11-22T11:59:00Z") },
  });
});

test("with real payments the published demo secret opens nothing", async () => {
  vi.resetModules();
  vi.stubEnv("STRIPE_FAKE_URL", "");
  vi.stubEnv("STRIPE_SECRET_KEY", "sk_test_real");
  vi.stubEnv("STRIPE_WEBHOOK_SECRET", "whsec_real");
  const real = await import("./webhooks.server.ts");
  expect(real.verifyWebhook(payload, signed(0), "platform", NOW)).toEqual({
    ok: false,
    code: "bad_signature",
  });
  expect(real.verifyWebhook(payload, signed(0, payload, "whsec_real"), "platform", NOW)).toMatchObject({
    ok: true,
  });
  expect(real.verifyWebhook(payload, signed(0), "connect", NOW)).toEqual({
    ok: false,
    code: "not_configured",
  });
});

describe("events of the other world", () => {
  const live = payload.replace('"livemode":false', '"livemode":true');

  test("a live event is not taken with a test key, nor by the stand-in", () => {
    expect(code(live, signed(0, live))).toBe("live_event");
  });

  test("a test event is put aside with a live key, and a live one taken", async () => {
    vi.resetModules();
    for (const [name, value] of [
      ...[["STRIPE_FAKE_URL", ""] as const, ["STRIPE_SECRET_KEY", "sk_live_real"] as const],
      ...[["STRIPE_WEBHOOK_SECRET", "whsec_real"] as const, ["NODE_ENV", "production"] as const],
      ...[["STRIPE_CONNECT_WEBHOOK_SECRET", "whsec_other"] as const, ["DEMO", ""] as const],
      ...[["ORIGIN", "https://market.example"] as const, ["RESEND_API_KEY", "re_1"] as const],
      ...[["APP_SECRET", "0123456789abcdef0123456789abcdef"] as const],
      ...[["EMAIL_FROM", "Market <hello@market.example>"] as const, ["RESEND_FAKE_URL", ""] as const],
    ])
      vi.stubEnv(name, value);
    const real = await import("./webhooks.server.ts");
    const verdict = (body: string) =>
      real.verifyWebhook(body, signed(0, body, "whsec_real"), "platform", NOW);
    expect(verdict(payload)).toEqual({ ok: false, code: "test_event" });
    expect(verdict(live)).toMatchObject({ ok: true, event: { id: "evt_1" } });
  });
});
