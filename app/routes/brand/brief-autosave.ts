import type { ActionFunctionArgs } from "@remix-run/node";
import { isStep, isWritten } from "#app/domain/brief/editor-steps.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";
import { saveEditorStep } from "./save-editor-step.server.ts";

/** Saves one step while it is typed, and answers in JSON. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const { step } = args.params;
  if (!isStep(step) || !isWritten(step)) return refusalResponse(refuse("not_found"));
  const saved = await saveEditorStep(actor, idParam(args.params.id), step, await readForm(args.request));
  if (saved.ok) return Response.json(saved.value);
  const { status, result, theirs } = saved;
  return Response.json({ result, theirs }, { status });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
