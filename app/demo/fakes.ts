import path from "node:path";
import process from "node:process";
import pg from "pg";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "#app/services/payments/demo-secrets.ts";
import { startStripeFake } from "./stripe/server.ts";

interface Closable {
  url: string;
  close(): Promise<void>;
}

interface ResendModule {
  startResendFake(options: { port: number; dataFile: string; now: () => Promise<number> }): Promise<Closable>;
}

/** The port to listen on; null when only the other fake is wanted; 0, any free one, when neither is named. */
function portFor(name: "STRIPE" | "RESEND"): number | null {
  const { STRIPE_FAKE_PORT, RESEND_FAKE_PORT } = process.env;
  if (!STRIPE_FAKE_PORT && !RESEND_FAKE_PORT) return 0;
  const text = name === "STRIPE" ? STRIPE_FAKE_PORT : RESEND_FAKE_PORT;
  if (!text) return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name}_FAKE_PORT: ${text} is not a port.`);
  return port;
}

/**
 * The clock that the whole demo shares: `app_now()` of the database, so that moving the demo clock also
 * settles charges and expires checkouts. While the database does not answer, the last known difference to
 * the real clock holds.
 */
function demoClock(databaseUrl: string | undefined): {
  now: () => Promise<number>;
  close: () => Promise<void>;
} {
  if (!databaseUrl) return { now: () => Promise.resolve(Date.now()), close: () => Promise.resolve() };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  // A dropped idle connection is reported here; without a listener it would end the process.
  pool.on("error", () => undefined);
  let difference = 0;
  async function now(): Promise<number> {
    try {
      const { rows } = await pool.query<{ ms: string }>(
        "SELECT floor(extract(epoch FROM app_now()) * 1000)::bigint AS ms",
      );
      difference = Number(rows[0]?.ms ?? Date.now()) - Date.now();
    } catch {
      // Kept difference: see above.
    }
    return Date.now() + difference;
  }
  return { now, close: () => pool.end() };
}

const dataFile = (name: string) => path.resolve(process.env.DATA_DIR ?? ".data", "fakes", `${name}.json`);

async function startStripe(origin: string, now: () => Promise<number>): Promise<Closable | null> {
  const port = portFor("STRIPE");
  if (port === null) return null;
  const { STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET, STRIPE_FAKE_PUBLIC_URL } = process.env;
  const connect = STRIPE_CONNECT_WEBHOOK_SECRET || DEMO_CONNECT_SECRET;
  return startStripeFake({
    port,
    dataFile: dataFile("stripe"),
    appOrigin: origin,
    publicUrl: STRIPE_FAKE_PUBLIC_URL || undefined,
    now,
    webhooks: [
      {
        kind: "platform",
        url: `${origin}/webhooks/stripe`,
        secret: STRIPE_WEBHOOK_SECRET || DEMO_PLATFORM_SECRET,
      },
      { kind: "connect", url: `${origin}/webhooks/stripe-connect`, secret: connect },
    ],
  });
}

async function startResend(now: () => Promise<number>): Promise<Closable | null> {
  const port = portFor("RESEND");
  if (port === null) return null;
  const fake = (await import("./resend/server.ts")) as ResendModule;
  return fake.startResendFake({ port, dataFile: dataFile("resend"), now });
}

async function main(): Promise<void> {
  const origin = (process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? "3000"}`).replace(/\/$/, "");
  const clock = demoClock(process.env.DATABASE_URL);
  const [stripe, resend] = await Promise.all([startStripe(origin, clock.now), startResend(clock.now)]);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void Promise.allSettled([stripe?.close(), resend?.close(), clock.close()]).then(() => process.exit(0));
  };
  // A fake must never outlive the process that started it: it would keep the port and the data file.
  for (const signal of ["disconnect", "SIGTERM", "SIGINT"]) process.on(signal, stop);
  process.stdout.write(`${JSON.stringify({ stripe: stripe?.url, resend: resend?.url })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The demo services cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
