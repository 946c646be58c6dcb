import { storeWebhookEvent } from "#app/domain/payout/webhook-event.server.ts";
import { logger } from "#app/http/logger.ts";
import { verifyWebhook } from "#app/services/payments/webhooks.server.ts";

/**
 * A webhook is a doorbell: verify, store by event id, answer. The job asks the processor what is true. The body
 * is read raw, before anything parses it: the signature is over its bytes. It is never logged.
 */
export async function receiveWebhook(request: Request, source: "platform" | "connect"): Promise<Response> {
  const body = await request.text();
  const verdict = verifyWebhook(body, request.headers.get("stripe-signature"), source);
  if (!verdict.ok) {
    logger.warn({ source, code: verdict.code }, "webhook refused");
    // Without a secret it is our fault, and the sender should come back when that is repaired.
    return Response.json({ code: verdict.code }, { status: verdict.code === "not_configured" ? 503 : 400 });
  }
  const { id, type, objectId } = verdict.event;
  const stored = await storeWebhookEvent({ id, source, type, objectId });
  return Response.json({ received: true, duplicate: !stored });
}
