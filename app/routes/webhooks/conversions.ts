import type { ActionFunctionArgs } from "@remix-run/node";
import { callBody } from "#app/domain/commission/call-body.ts";
import { receiveConversion } from "#app/domain/commission/receive-conversion.server.ts";
import { sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { problem, unproven } from "./prove-call.server.ts";

const MOST_CHARACTERS = 8_192;

/** The body as JSON; undefined when it is none. */
function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
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
