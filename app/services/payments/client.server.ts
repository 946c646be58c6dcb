import Stripe from "stripe";
import { env } from "#app/env.server.ts";

const TIMEOUT_MS = 20_000;
const NETWORK_RETRIES = 2;

function build(): Stripe {
  const shared = { telemetry: false, timeout: TIMEOUT_MS, maxNetworkRetries: NETWORK_RETRIES };
  const key = env.STRIPE_SECRET_KEY;
  if (!env.STRIPE_FAKE_URL) {
    if (!key)
      throw new Error(
        "STRIPE_SECRET_KEY: is missing and no STRIPE_FAKE_URL is set, so there is nothing to pay with.",
      );
    return new Stripe(key, shared);
  }
  // A live key on any host but Stripe's own would hand it to a stranger.
  if (key && /^[a-z]+_live_/.test(key))
    throw new Error("STRIPE_FAKE_URL: a live key must never be sent to a custom host.");
  const { hostname, port, protocol } = new URL(env.STRIPE_FAKE_URL);
  return new Stripe(key ?? "sk_test_demo", {
    ...shared,
    host: hostname,
    port: port || (protocol === "https:" ? 443 : 80),
    protocol: protocol === "https:" ? "https" : "http",
  });
}

let client: Stripe | undefined;

/** The one Stripe client of this process: the real service, or the local fake. Throws when neither is set. */
export function stripe(): Stripe {
  return (client ??= build());
}
