import type { ActionFunctionArgs } from "@remix-run/node";
import { CALL_TOLERANCE_SECONDS, isFresh, readCallSignature } from "#app/domain/commission/call-signature.ts";
import { isLiveKey } from "#app/domain/commission/receive-conversion.server.ts";
import { type Refusal, sentenceOf } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { isSignedBy } from "#app/http/conversion-secret.server.ts";
import { logger } from "#app/http/logger.ts";
import { perAccount, perAddress, throttle } from "#app/http/throttle.server.ts";

/** An answer in JSON with a code and a sentence, and a line in the log. */
export function problem(status: number, code: string, message: string, more: object = {}): Response {
  logger.info({ code, status }, "conversion call refused");
  return Response.json(
    { error: { code, message, ...more } },
    { status, headers: { "cache-control": "no-store" } },
  );
}

const tooMany = (refusal: Refusal): Response =>
  new Response(JSON.stringify({ error: { code: "too_many", message: sentenceOf(refusal) } }), {
    status: 429,
    headers: { "content-type": "application/json", "retry-after": "60" },
  });

/** Whether the call comes from whoever holds the key's secret; if not, the answer. */
export async function unproven(
  { request, params, context }: ActionFunctionArgs,
  body: string,
): Promise<Response | null> {
  const key = params.key ?? "";
  // Before anything is looked up: guessing costs as much as calling.
  const flood = await throttle(perAddress("conversion", context.ip, 1_200, 1));
  if (flood) return tooMany(flood);
  const signature = readCallSignature(request.headers.get("sweetspot-signature"));
  if (!signature)
    return problem(
      400,
      "signature_missing",
      "Send the header Sweetspot-Signature: t=<seconds>,v1=<hex digest>.",
    );
  if (!isUuid(key) || !isSignedBy(key, signature, body) || !(await isLiveKey(key)))
    return problem(401, "signature_wrong", "The signature does not match, or the key was revoked.");
  if (!isFresh(signature.timestamp, Date.now()))
    return problem(
      401,
      "signature_old",
      `Sign each call anew: it is valid for ${CALL_TOLERANCE_SECONDS} seconds.`,
    );
  // Only now: whoever knows a key's address, but not its secret, must not use up its shop's calls.
  const busy = await throttle(perAccount("conversion", key, 600, 1));
  return busy && tooMany(busy);
}
