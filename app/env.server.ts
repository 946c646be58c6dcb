import process from "node:process";
import path from "node:path";
import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .optional()
  .transform((value) => value === "1" || value === "true");
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value ? value : undefined));
const port = z.coerce.number().int().min(1).max(65535);

const DEFAULT_FROM = "Sweetspot <hello@sweetspot.example>";

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DEMO: flag,
  PORT: port.default(3000),
  /** How many proxies stand in front and add X-Forwarded-For. */
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  APP_SECRET: text,
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  STRIPE_CONNECT_WEBHOOK_SECRET: text,
  STRIPE_FAKE_URL: text,
  RESEND_API_KEY: text,
  RESEND_FAKE_URL: text,
  EMAIL_FROM: z.string().default(DEFAULT_FROM),
  S3_ENDPOINT: text,
  S3_REGION: z.string().default("us-east-1"),
  S3_BUCKET: text,
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  /** Path of a P12 file with the certificate that sealed contracts are signed with. */
  SIGNING_P12: text,
  SIGNING_P12_PASSWORD: text,
  UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(2000).default(500),
});

const DEFAULT_SECRET = "demo-secret-not-for-production-0000";

/** A variable that is set to nothing counts as not set, as in `.env.example`. */
const withoutEmpty = (source: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));

const isLive = (key: string | undefined): boolean => /^[a-z]+_live_/.test(key ?? "");

/** Keys and secrets of the payment processor that were mixed up: each has a form by which it can be told. */
function stripeProblems(e: z.output<typeof schema>): string[] {
  const problems: string[] = [];
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: hook, STRIPE_CONNECT_WEBHOOK_SECRET: connect } = e;
  if (key && !/^(sk|rk)_(test|live)_/.test(key))
    problems.push(
      "STRIPE_SECRET_KEY: is not a secret key; set the one that begins with sk_live_ or sk_test_.",
    );
  for (const [name, secret] of [
    ["STRIPE_WEBHOOK_SECRET", hook],
    ["STRIPE_CONNECT_WEBHOOK_SECRET", connect],
  ] as const) {
    if (secret && !secret.startsWith("whsec_"))
      problems.push(`${name}: is not a signing secret; set the endpoint’s, which begins with whsec_.`);
    // Published with the code: whoever knows it could tell us of payments that never were.
    if (key && secret?.startsWith("whsec_demo_"))
      problems.push(`${name}: is the stand-in’s published secret; set that of your own endpoint.`);
  }
  if (key && hook && hook === connect)
    problems.push(
      "STRIPE_CONNECT_WEBHOOK_SECRET: is the same as STRIPE_WEBHOOK_SECRET; each endpoint has a secret of its own.",
    );
  return problems;
}

/** One sentence per bad value: `NAME: what is wrong and what to set`. Empty when the environment is sound. */
export function environmentProblems(source: Record<string, string | undefined>): string[] {
  const parsed = schema.safeParse(withoutEmpty(source));
  if (!parsed.success)
    return parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}. See .env.example.`);
  const e = parsed.data;
  const problems: string[] = [];
  const half = (names: (keyof typeof e)[]) => {
    const missing = names.filter((name) => !e[name]);
    if (missing.length > 0 && missing.length < names.length)
      for (const name of missing)
        problems.push(`${name}: is missing, while ${names.filter((n) => e[n]).join(", ")} is set.`);
  };
  // The fakes sign their webhooks too, so a secret may stand without a key; a key never without a secret.
  if (e.STRIPE_SECRET_KEY && !e.STRIPE_WEBHOOK_SECRET)
    problems.push("STRIPE_WEBHOOK_SECRET: is missing, while STRIPE_SECRET_KEY is set.");
  half(["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]);
  problems.push(...stripeProblems(e));
  const live = isLive(e.STRIPE_SECRET_KEY);
  if (e.STRIPE_FAKE_URL && live)
    problems.push("STRIPE_FAKE_URL: a live key must never be sent to a fake; unset one of the two.");
  // Anybody may move the demo clock, and timers release money.
  if (live && (e.NODE_ENV !== "production" || e.DEMO))
    problems.push(
      "STRIPE_SECRET_KEY: is a live key, which only NODE_ENV=production without DEMO may use; set a test key.",
    );
  if (e.NODE_ENV !== "production" || e.DEMO) return problems;
  if (!e.ORIGIN)
    problems.push("ORIGIN: is missing; set the public https address, such as https://market.example.");
  else if (!e.ORIGIN.startsWith("https:"))
    problems.push("ORIGIN: is not https; sessions and payments must not travel in the clear.");
  if (!e.APP_SECRET || e.APP_SECRET === DEFAULT_SECRET || e.APP_SECRET.length < 32)
    problems.push("APP_SECRET: is missing, default or shorter than 32 characters; set a random value.");
  if (!e.STRIPE_SECRET_KEY)
    problems.push("STRIPE_SECRET_KEY: is missing; production does not run on demo payments.");
  if (e.STRIPE_SECRET_KEY && !e.STRIPE_CONNECT_WEBHOOK_SECRET)
    problems.push(
      "STRIPE_CONNECT_WEBHOOK_SECRET: is missing; without it nobody learns that a payee is ready.",
    );
  if (e.STRIPE_SECRET_KEY && !live)
    problems.push("STRIPE_SECRET_KEY: is a test key; production needs a live one.");
  if (!e.RESEND_API_KEY)
    problems.push("RESEND_API_KEY: is missing; production does not run on the demo mailbox.");
  if (e.EMAIL_FROM === DEFAULT_FROM)
    problems.push("EMAIL_FROM: is missing; set a sender of a domain that your mail service has verified.");
  if (e.STRIPE_FAKE_URL) problems.push("STRIPE_FAKE_URL: must not be set in production.");
  if (e.RESEND_FAKE_URL) problems.push("RESEND_FAKE_URL: must not be set in production.");
  return problems;
}

function read() {
  const problems = environmentProblems(process.env);
  if (problems.length > 0) {
    const hint =
      process.env.NODE_ENV === "production" ? "\nTo try it on local fakes instead, set DEMO=1." : "";
    throw new Error(`The environment is not usable:\n- ${problems.join("\n- ")}${hint}`);
  }
  const e = schema.parse(withoutEmpty(process.env));
  const dataDir = path.resolve(e.DATA_DIR);
  return {
    ...e,
    ORIGIN: (e.ORIGIN ?? `http://localhost:${e.PORT}`).replace(/\/$/, ""),
    APP_SECRET: e.APP_SECRET ?? DEFAULT_SECRET,
    DATA_DIR: dataDir,
    /** Payments and mail are local fakes; every page says so. */
    demoPayments: !e.STRIPE_SECRET_KEY,
    demoMail: !e.RESEND_API_KEY,
    /** The demo tools under /dev exist (mailbox, clock, gallery). Never in production without DEMO=1. */
    demoTools: e.NODE_ENV !== "production" || e.DEMO,
  };
}

/** The parsed environment; reading it the first time throws one error that names each bad value. */
export const env = read();
