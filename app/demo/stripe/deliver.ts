import type { FakeEvent } from "./event-objects.ts";
import { signatureHeader } from "./signature.ts";

export interface WebhookEndpoint {
  url: string;
  secret: string;
  kind: "platform" | "connect";
}

const TIMEOUT_MS = 10_000;

/** Which endpoints an event is for: v1 snapshots go to the platform's, v2 thin events to the connected one. */
export function kindOf(event: FakeEvent): WebhookEndpoint["kind"] {
  return event.object === "event" ? "platform" : "connect";
}

/** The object that an event is about, for those who list deliveries. */
export function objectIdOf(event: FakeEvent): string | null {
  if (event.object === "v2.core.event") return event.related_object.id;
  const { id } = event.data.object;
  return typeof id === "string" ? id : null;
}

/** Posts a signed event. The status of the answer, or null when there was none. */
export async function deliver(
  event: FakeEvent,
  endpoint: WebhookEndpoint,
  stopped: AbortSignal,
): Promise<number | null> {
  const payload = JSON.stringify(event, (key, value: unknown) => (key.startsWith("_") ? undefined : value));
  try {
    const response = await fetch(endpoint.url, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (local fake)",
        // Transport time is real time: the receiver refuses old and future signatures.
        "stripe-signature": signatureHeader(payload, endpoint.secret, Math.floor(Date.now() / 1000)),
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), stopped]),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
