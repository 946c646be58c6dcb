import path from "node:path";
import process from "node:process";
import { startResendFake } from "../resend/server.ts";
import { startStripeFake } from "../stripe/server.ts";
import { moment } from "./moment.ts";

/** Whether this run pays and mails with the stand-ins. With a real key nothing is paid and nothing is sent. */
const has = (name: string) => Boolean(process.env[name]?.trim());
// Any free port: the launcher holds the ones that the demo itself will use.
const ANY_PORT = 0;

/**
 * Starts the stand-ins inside this process, on the seed's own time and on the data that the demo will go on with.
 * Nothing of the app may be loaded before: it reads where they are when it is loaded.
 */
export async function openOutsideWorld(): Promise<{ withMoney: boolean; close(): Promise<void> }> {
  const folder = path.join(path.resolve(process.env.DATA_DIR ?? ".data"), "fakes");
  const origin = (process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? "3000"}`).replace(/\/$/, "");
  const now = () => moment.now.getTime();
  const withMoney = !has("STRIPE_SECRET_KEY");
  const running: { close(): Promise<void> }[] = [];
  if (withMoney) {
    const stripe = await startStripeFake({
      ...{
        port: ANY_PORT,
        dataFile: path.join(folder, "stripe.json"),
        appOrigin: origin,
        now,
      },
      // Nobody listens yet: the seed asks for itself.
      webhooks: [],
    });
    process.env.STRIPE_FAKE_URL = stripe.url;
    running.push(stripe);
  }
  if (!has("RESEND_API_KEY")) {
    const dataFile = path.join(folder, "resend.json");
    const resend = await startResendFake({ port: ANY_PORT, dataFile, now });
    process.env.RESEND_FAKE_URL = resend.url;
    running.push(resend);
  }
  // One connection carries the past.
  process.env.DATABASE_POOL = "1";
  return { withMoney, close: async () => void (await Promise.all(running.map((one) => one.close()))) };
}
