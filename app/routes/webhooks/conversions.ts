import type { ActionFunctionArgs } from "@remix-run/node";
import { callBody } from "#app/domain/commission/call-body.ts";
import { CALL_TOLERANCE_SECONDS, isFresh, readCallSignature } from "#app/domain/commission/call-signature.ts";
import { isLiveKey, receiveConversion } from "#app/domain/commission/receive-conversion.server.ts";
import { type Refusal, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { isSignedBy } from "#app/http/conversion-secret.server.ts";
import { perAccount, perAddress, throttle } from "#app/http/throttle.server.ts";

const MOST_CHARACTERS = 8_192;

function problem(status: number, code: string, message: string, more: object = {}): Response {
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

/** The body as JSON; undefined when it is none. */
function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Whether the call comes from whoever holds the key's secret; if not, the answer. */
async function unproven(
  { request, params, context }: ActionFunctionArgs,
  body: string,
): Promise<Response | null> {
  const key = params.key ?? "";
  // Before anything is looked up: guessing costs as much as calling.
  const limits = [perAccount("conversion", key, 600, 1), perAddress("conversion", context.ip, 1_200, 1)];
  const blocked = await throttle(...limits);
  if (blocked) return tooMany(blocked);
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
  return null;
}

/** One order from a brand's shop: signed, fresh, told once. Answers JSON with a code, whatever happens. */
export async function action(args: ActionFunctionArgs) {
  const body = await args.request.text();
  if (body.length > MOST_CHARACTERS) return problem(413, "too_large", "Send one order in a call.");
  const denied = await unproven(args, body);
  if (denied) return denied;
  const json = readJson(body);
  if (json === undefined) return problem(400, "not_json", "The body is not JSON.");
  const parsed = callBody.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    return problem(422, "field_invalid", issue?.message ?? "The body does not hold.", { field });
  }
  const { deal, entry } = parsed.data;
  const taken = await receiveConversion(args.params.key ?? "", deal, entry);
  if (taken.ok)
    return Response.json(
      { result: taken.value.added ? "added" : "known" },
      { status: taken.value.added ? 201 : 200 },
    );
  const code = taken.detail?.code ?? taken.code;
  return problem(code === "order_conflict" ? 409 : statusOf(taken), code, sentenceOf(taken));
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
