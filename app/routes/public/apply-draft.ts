import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { ApplicationDraftFields } from "#app/domain/application/draft.ts";
import { saveDraft } from "#app/domain/application/drafts.server.ts";
import { statusOf } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";

/** Keeps what is typed into an application, without leaving its page: answered as JSON. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const read = parseWithZod(await readForm(args.request), { schema: ApplicationDraftFields });
  if (read.status !== "success") return Response.json({ saved: false }, { status: 422 });
  const saved = await saveDraft(actor, args.params.slug ?? "", read.value);
  return Response.json({ saved: saved.ok }, { status: saved.ok ? 200 : statusOf(saved) });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
