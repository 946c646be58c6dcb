import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  for (const name of ["STRIPE_SECRET_KEY", "STRIPE_FAKE_URL", "STRIPE_CONNECT_WEBHOOK_SECRET"])
    vi.stubEnv(name, "");
  vi.stubEnv("STRIPE_WEBHOOK_SECRET", "whsec_x");
});

async function client() {
  return (await import("./client.server.ts")).stripe();
}

test("a live key never goes to a custom host", async () => {
  vi.stubEnv("STRIPE_FAKE_URL", "http://127.0.0.1:9");
  vi.stubEnv("STRIPE_SECRET_KEY", "sk_live_x");
  await expect(client()).rejects.toThrow(/live key/);
});

test("without a key and without a fake there is nothing to pay with", async () => {
  vi.stubEnv("STRIPE_WEBHOOK_SECRET", "");
  await expect(client()).rejects.toThrow(/STRIPE_SECRET_KEY/);
});

test("the fake is reached by host, port and protocol; retries and time-out are ours", async () => {
  vi.stubEnv("STRIPE_FAKE_URL", "http://127.0.0.1:4321");
  vi.stubEnv("STRIPE_WEBHOOK_SECRET", "");
  const stripe = await client();
  expect(stripe.getApiField("host")).toBe("127.0.0.1");
  expect(String(stripe.getApiField("port"))).toBe("4321");
  expect(stripe.getApiField("protocol")).toBe("http");
  expect(stripe.getApiField("timeout")).toBe(20_000);
  expect(stripe.getMaxNetworkRetries()).toBe(2);
});
