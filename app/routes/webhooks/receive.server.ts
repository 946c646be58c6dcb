import { storeWebhookEvent } from "#app/domain/payout/webhook-event.server.ts";
import { logger } from "#app/http/logger.ts";
import { verifyWebhook, WEBHOOK_REFUSALS } from "#app/services/payments/webhooks.server.ts";

/**
 * A webhook is a doorbell: verify, store by event id, answer. The job asks the processor what is true. The body
 * is read raw, before anything parses it: the signature is over its bytes. It is never logged.
 */
export async function receiveWebhook(request: Request, source: "platform" | "connect"): Promise<Response> {
  const body = await request.text();
  const verdict = verifyWebhook(body, request.headers.get("stripe-signature"), source);
  if (!verdict.ok) {
    const { code } = verdict;
    const [status, message] = WEBHOOK_REFUSALS[code];
    logger.warn({ source, code, status }, "webhook refused");
    return Response.json({ code, message }, { status });
  }
  const { id, type, objectId } = verdict.event;
  const stored = await storeWebhookEvent({ id, source, type, objectId });
  if (!stored) logger.info({ source, code: "webhook_known", event: id }, "webhook told again");
  return Response.json({ received: true, duplicate: !stored });
}
