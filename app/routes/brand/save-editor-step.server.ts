import { parseWithZod, type Submission, type SubmissionResult } from "@conform-to/zod/v4";
import { guidelinesSchema } from "#app/components/brief/editor/guidelines-schema.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { disclosureMarketsOf } from "#app/domain/brief/disclosure.ts";
import type { WrittenStep } from "#app/domain/brief/editor-steps.ts";
import { STEP_FORMS } from "#app/domain/brief/form/step-form.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { saveStep, type SavedStep, type Theirs } from "#app/domain/brief/save-step.server.ts";
import { refuse, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export type StepOutcome =
  | { ok: true; value: SavedStep }
  | { ok: false; status: number; result: SubmissionResult<string[]>; theirs?: Theirs };

/** The schema of a step; the wording of disclosures depends on the brand and on where the brief is meant for. */
const schemaOf = (step: WrittenStep, brief: BriefView) =>
  step === "guidelines"
    ? guidelinesSchema(brief.brand.name, disclosureMarketsOf(brief.markets))
    : STEP_FORMS[step].schema;

/**
 * Reads one step of the editor and saves it. What is wrong with the form, and whatever is refused, comes back as
 * the answer to that form with its status; a brief that is not theirs is thrown as a page.
 */
export async function saveEditorStep(
  actor: BrandActor,
  briefId: string,
  step: WrittenStep,
  body: FormData,
): Promise<StepOutcome> {
  const found = await ownBrief(actor, briefId);
  if (!found) return refusalResponse(refuse("not_found"));
  const submission = parseWithZod(body, { schema: schemaOf(step, found.brief) }) as Submission<
    Record<string, unknown>,
    string[]
  >;
  if (submission.status !== "success") return { ok: false, status: 422, result: submission.reply() };
  const base = textOf(body, "over") || textOf(body, "base");
  const { timeZone } = actor;
  const saved = await saveStep(actor, {
    ...{ briefId, step, base },
    value: submission.value,
    context: { timeZone },
  });
  if (saved.ok) return saved;
  if (saved.code === "not_found" || saved.code === "not_allowed") return refusalResponse(saved);
  const result = submission.reply({ formErrors: [sentenceOf(saved)] });
  return {
    ...{ ok: false, status: statusOf(saved), result },
    ...(saved.theirs ? { theirs: saved.theirs } : {}),
  };
}
