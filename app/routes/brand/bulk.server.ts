import type { SubmissionResult } from "@conform-to/react";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { bulkForm, type BulkForm } from "#app/domain/application/bulk-form.ts";
import { criteriaFor } from "#app/domain/application/decline-words.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { applicationForBrand } from "#app/domain/application/desk.server.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { refuse, sentenceOf, type Result } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { declineFacts } from "./application-view.ts";

/** What became of each application that was ticked. */
export interface BulkOutcome {
  intent: BulkForm["intent"];
  done: { id: string; name: string }[];
  not: { id: string; name: string; why: string }[];
  status: number;
}

async function one(actor: BrandActor, id: string, form: BulkForm): Promise<{ name: string; result: Result }> {
  const application = await applicationForBrand(actor, id);
  if (!application) return { name: "An application", result: refuse("not_found") };
  const name = application.creator.displayName;
  if (form.intent === "bulk_shortlist") return { name, result: await shortlist(actor, id) };
  const { code, note } = form;
  const failedCriteria = criteriaFor(code, declineFacts(application, application));
  return { name, result: await decline(actor, { applicationId: id, code, note, failedCriteria }) };
}

/**
 * Decides several applications one after the other, each by its own verb in its own transaction: one that cannot
 * be decided does not keep the others from it, and the outcome says which and why. A form that does not hold
 * changes nothing and keeps its ticks.
 */
export async function decideSeveral(
  actor: BrandActor,
  request: Request,
  body: FormData,
): Promise<BulkOutcome | { refused: SubmissionResult<string[]>; status: number }> {
  const form = await parseForm(request, bulkForm, body);
  if (!form.ok) return { refused: form.response.data.result, status: 422 };
  const outcome: BulkOutcome = { intent: form.value.intent, done: [], not: [], status: 200 };
  for (const id of new Set(form.value.ids)) {
    const { name, result } = await one(actor, id, form.value);
    if (result.ok) outcome.done.push({ id, name });
    else outcome.not.push({ id, name, why: sentenceOf(result) });
  }
  if (outcome.done.length === 0) outcome.status = 409;
  return outcome;
}
