import Stripe from "stripe";
import { z } from "zod";
import { env } from "#app/env.server.ts";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "./demo-secrets.ts";

const OLDEST_SECONDS = 300;
/** Two clocks that both follow the world still differ a little. */
const CLOCK_SKEW_SECONDS = 10;

export interface WebhookEvent {
  /** Unique; Stripe delivers the same event more than once. */
  id: string;
  type: string;
  /** The object to fetch again: what the event says about it may be old. */
  objectId: string;
  created: Date;
}

/** Why a call is not taken: the HTTP status of the answer, and a sentence for whoever reads the sender's log or ours. */
export const WEBHOOK_REFUSALS = {
  // Without a secret it is our fault, and the sender should come back when that is repaired.
  not_configured: [
    503,
    "No signing secret is set for this endpoint, so nothing can be checked. Send it again later.",
  ],
  missing_signature: [400, "The header Stripe-Signature is missing, so nobody knows who sent this."],
  bad_signature: [
    400,
    "The signature is not that of this endpoint’s secret over these bytes. Compare the secret with the endpoint’s.",
  ],
  too_old: [400, "The signature is older than five minutes: a copy of an old call, or a clock that is slow."],
  in_future: [400, "The signature is dated in the future. Set the clock of one of the two servers."],
  bad_payload: [400, "The signature is right, but the body is not an event that we can read."],
  live_event: [
    400,
    "This event moved real money, and this server has a test key. Nothing was stored; send it to the live server.",
  ],
  // A live endpoint for connected accounts is told of their test events too. Nobody is to send those again.
  test_event: [200, "This event is a test, and this server has a live key. It was put aside."],
} as const;
export type WebhookRefusal = keyof typeof WEBHOOK_REFUSALS;

export type WebhookVerdict = { ok: true; event: WebhookEvent } | { ok: false; code: WebhookRefusal };

const snapshot = z
  .object({
    object: z.literal("event"),
    id: z.string(),
    type: z.string(),
    created: z.number().int(),
    livemode: z.boolean(),
    data: z.object({ object: z.object({ id: z.string().optional(), object: z.string().optional() }) }),
  })
  .transform(({ id, type, created, livemode, data }) => {
    // A balance has no id; its kind is enough to know what to fetch.
    const objectId = data.object.id ?? data.object.object ?? "";
    return { livemode, event: { id, type, objectId, created: new Date(created * 1000) } };
  });

const thin = z
  .object({
    object: z.literal("v2.core.event"),
    id: z.string(),
    type: z.string(),
    created: z.iso.datetime(),
    livemode: z.boolean(),
    related_object: z.object({ id: z.string() }),
  })
  .transform(({ id, type, created, livemode, related_object: related }) => {
    return { livemode, event: { id, type, objectId: related.id, created: new Date(created) } };
  });

function secretOf(kind: "platform" | "connect"): string | undefined {
  const [configured, demo] =
    kind === "platform"
      ? [env.STRIPE_WEBHOOK_SECRET, DEMO_PLATFORM_SECRET]
      : [env.STRIPE_CONNECT_WEBHOOK_SECRET, DEMO_CONNECT_SECRET];
  // A published secret signs nothing but the local fake's events.
  return configured ?? (env.demoPayments && env.STRIPE_FAKE_URL ? demo : undefined);
}

/** NaN unless there is exactly one time: with two, the one that is checked need not be the one that was signed. */
function signedAt(header: string): number {
  const times = header.split(",").filter((part) => part.startsWith("t="));
  return times.length === 1 && /^t=\d{1,12}$/.test(times[0] ?? "") ? Number(times[0]?.slice(2)) : Number.NaN;
}

function isAuthentic(rawBody: string, header: string, secret: string): boolean {
  try {
    // Tolerance 0: the SDK lets future timestamps pass, so both directions are checked here instead.
    return Stripe.webhooks.signature?.verifyHeader(rawBody, header, secret, 0) ?? false;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}

const isLiveKey = (key: string | undefined): boolean => /^[a-z]+_live_/.test(key ?? "");

function parse(rawBody: string): WebhookVerdict {
  let body: unknown;
  try {
    body = JSON.parse(rawBody);
  } catch {
    return { ok: false, code: "bad_payload" };
  }
  const parsed = z.union([snapshot, thin]).safeParse(body);
  if (!parsed.success) return { ok: false, code: "bad_payload" };
  const { livemode, event } = parsed.data;
  const live = isLiveKey(env.STRIPE_SECRET_KEY);
  // The object that it names is not one that our key can ask about: of another world, by a mistaken endpoint.
  if (livemode !== live) return { ok: false, code: livemode ? "live_event" : "test_event" };
  return { ok: true, event };
}

/**
 * Whether this request body was signed by Stripe within the last five minutes, and what it announces, from
 * snapshot and thin events alike. `rawBody` must be the bytes as received. `now` is the real clock, also in
 * the demo: signatures are about transport, not about deadlines.
 */
export function verifyWebhook(
  rawBody: string,
  signature: string | null,
  kind: "platform" | "connect",
  now: Date = new Date(),
): WebhookVerdict {
  const secret = secretOf(kind);
  if (!secret) return { ok: false, code: "not_configured" };
  if (!signature) return { ok: false, code: "missing_signature" };
  if (rawBody === "" || !isAuthentic(rawBody, signature, secret)) return { ok: false, code: "bad_signature" };
  const age = Math.floor(now.getTime() / 1000) - signedAt(signature);
  if (Number.isNaN(age)) return { ok: false, code: "bad_signature" };
  if (age > OLDEST_SECONDS) return { ok: false, code: "too_old" };
  if (age < -CLOCK_SKEW_SECONDS) return { ok: false, code: "in_future" };
  return parse(rawBody);
}
