import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { EditorFrame } from "#app/components/brief/editor/editor-frame.tsx";
import { FinishStep } from "#app/components/brief/editor/finish-step.tsx";
import { forget } from "#app/components/brief/editor/kept-text.ts";
import { WrittenStepForm } from "#app/components/brief/editor/written-step.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { isEditable } from "#app/domain/brief/brief.ts";
import { missingIn } from "#app/domain/brief/completeness.ts";
import { EDITOR_STEPS, gapsByStep, isStep, isWritten, stepAfter } from "#app/domain/brief/editor-steps.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { editorPage } from "./editor-page.server.ts";
import { saveEditorStep } from "./save-editor-step.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Edit ${page?.brief.title ?? "a brief"} · Sweetspot` },
];

/** One step of the editor of a draft, or of a brief that was sent back. Others are shown, not edited. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const found = await ownBrief(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const { id, state } = found.brief;
  if (!isEditable(state)) throw redirect(`/brand/briefs/${id}`);
  const { step } = args.params;
  if (step === undefined) {
    const gaps = gapsByStep(missingIn(found.brief, found.now));
    throw redirect(`/brand/briefs/${id}/edit/${EDITOR_STEPS.find((one) => gaps[one] > 0) ?? "about"}`);
  }
  if (!isStep(step)) return refusalResponse(refuse("not_found"));
  return editorPage(actor, found, step);
}

/** Saves the step, then goes on, stays, or shows what creators will see. */
export async function action(args: ActionFunctionArgs) {
  const { id: asked, step = "" } = args.params;
  const here = `/brand/briefs/${asked}/edit/${step}`;
  const actor = await requireBrand(args, "brief.write", { back: here });
  const id = idParam(asked);
  if (!isStep(step) || !isWritten(step)) return refusalResponse(refuse("not_found"));
  const body = await readForm(args.request);
  const saved = await saveEditorStep(actor, id, step, body);
  if (!saved.ok) {
    const { result, theirs = null, status } = saved;
    const words = theirs && { ...theirs, savedAt: theirs.savedAt.toISOString() };
    return data({ result, theirs: words }, { status });
  }
  const then = textOf(body, "then");
  if (then === "preview") return redirect(`/brand/briefs/${id}/preview?saved=${step}`);
  const to = then === "next" ? stepAfter(step) : step;
  return redirect(`/brand/briefs/${id}/edit/${to}?saved=${step}&at=${saved.value.savedAt.getTime()}`);
}

export default function EditBrief() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const saved = params.get("saved");
  const { id } = page.brief;
  useEffect(() => {
    if (saved) forget(id, saved);
  }, [id, saved]);
  return (
    <ActorShell current="briefs" wide>
      <EditorFrame page={page}>
        {isWritten(page.step) ? (
          <WrittenStepForm
            key={`${page.step}:${params.get("at") ?? ""}`}
            page={page}
            step={page.step}
            result={answer?.result}
            theirs={answer?.theirs ?? null}
          />
        ) : (
          <FinishStep page={page} />
        )}
      </EditorFrame>
    </ActorShell>
  );
}
