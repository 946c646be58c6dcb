import { describe, expect, it } from "vitest";

process.env.DATABASE_URL ??= "postgres://localhost/unused";
const { environmentProblems } = await import("./env.server.ts");

const PRODUCTION = {
  NODE_ENV: "production",
  ORIGIN: "https://market.example",
  DATABASE_URL: "postgres://db.example/market",
  APP_SECRET: "0123456789abcdef0123456789abcdef",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_2",
  RESEND_API_KEY: "re_1",
  EMAIL_FROM: "Market <hello@market.example>",
};
/** The variables that are named as unusable, in order. */
const named = (differs: Record<string, string | undefined>) =>
  environmentProblems({ ...PRODUCTION, ...differs }).map((problem) => problem.split(":")[0]);

describe("the environment", () => {
  it("is sound for production when everything is set", () => expect(named({})).toEqual([]));

  it.each([
    "ORIGIN",
    "APP_SECRET",
    "STRIPE_WEBHOOK_SECRET",
    "STRIPE_CONNECT_WEBHOOK_SECRET",
    "STRIPE_SECRET_KEY",
    "RESEND_API_KEY",
    "EMAIL_FROM",
  ])("of production is refused without %s, whether unset or empty", (name) => {
    expect(named({ [name]: undefined })).toEqual([name]);
    expect(named({ [name]: "" })).toEqual([name]);
  });

  it.each([
    ["ORIGIN", "http://market.example"],
    ["APP_SECRET", "short"],
    ["APP_SECRET", "demo-secret-not-for-production-0000"],
    ["STRIPE_SECRET_KEY", "sk_test_1"],
    ["STRIPE_SECRET_KEY", "rk_test_1"],
    ["STRIPE_SECRET_KEY", "pk_live_1"],
    ["STRIPE_SECRET_KEY", "whsec_1"],
    ["STRIPE_WEBHOOK_SECRET", "sk_live_1"],
    ["STRIPE_WEBHOOK_SECRET", "whsec_2"],
    ["STRIPE_CONNECT_WEBHOOK_SECRET", "whsec_demo_connect"],
    ["STRIPE_FAKE_URL", "http://127.0.0.1:1"],
    ["RESEND_FAKE_URL", "http://127.0.0.1:1"],
    ["S3_BUCKET", "files"],
  ])("of production is refused with %s=%s", (name, value) => {
    expect(named({ [name]: value })).not.toEqual([]);
  });

  it.each(["sk_live_1", "rk_live_1"])("never has the demo clock beside the live key %s", (key) => {
    const live = { STRIPE_SECRET_KEY: key };
    for (const mode of [
      { DEMO: "1" },
      { NODE_ENV: "development" },
      { NODE_ENV: undefined },
      { NODE_ENV: "test" },
    ])
      expect(named({ ...live, ...mode })).toEqual(["STRIPE_SECRET_KEY"]);
    expect(named({ ...live, DEMO: "1", STRIPE_FAKE_URL: "http://127.0.0.1:1" })).toContain("STRIPE_FAKE_URL");
  });

  it("says of a test key in production which variable, what is wrong and what to set", () => {
    expect(environmentProblems({ ...PRODUCTION, STRIPE_SECRET_KEY: "sk_test_1" })).toEqual([
      "STRIPE_SECRET_KEY: is a test key; production needs a live one.",
    ]);
  });

  it("needs next to nothing to try it out", () => {
    const { DATABASE_URL } = PRODUCTION;
    expect(environmentProblems({ DATABASE_URL })).toEqual([]);
    expect(environmentProblems({ DATABASE_URL, NODE_ENV: "production", DEMO: "1" })).toEqual([]);
  });
});
