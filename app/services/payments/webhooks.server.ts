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

export type WebhookVerdict =
  | { ok: true; event: WebhookEvent }
  | {
      ok: false;
      code:
        "not_configured" | "missing_signature" | "bad_signature" | "too_old" | "in_future" | "bad_payload";
    };

const snapshot = z
  .object({
    object: z.literal("event"),
    id: z.string(),
    type: z.string(),
    created: z.number().int(),
    data: z.object({ object: z.object({ id: z.string().optional(), object: z.string().optional() }) }),
  })
  .transform(({ id, type, created, data }): WebhookEvent => {
    // A balance has no id; its kind is enough to know what to fetch.
    const objectId = data.object.id ?? data.object.object ?? "";
    return { id, type, objectId, created: new Date(created * 1000) };
  });

const thin = z
  .object({
    object: z.literal("v2.core.event"),
    id: z.string(),
    type: z.string(),
    created: z.iso.datetime(),
    related_object: z.object({ id: z.string() }),
  })
  .transform(({ id, type, created, related_object: related }): WebhookEvent => {
    return { id, type, objectId: related.id, created: new Date(created) };
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

function parse(rawBody: string): WebhookVerdict {
  let body: unknown;
  try {
    body = JSON.parse(rawBody);
  } catch {
    return { ok: false, code: "bad_payload" };
  }
  const parsed = z.union([snapshot, thin]).safeParse(body);
  return parsed.success ? { ok: true, event: parsed.data } : { ok: false, code: "bad_payload" };
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
