import type { EditorPage } from "#app/components/brief/editor/editor-page.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { MIN_OPEN_HOURS } from "#app/domain/brief/brief.ts";
import { inputOf } from "#app/domain/brief/brief-input.ts";
import { adviceFor, missingIn } from "#app/domain/brief/completeness.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { gapsByStep, isWritten, type EditorStep } from "#app/domain/brief/editor-steps.ts";
import { estimateWords } from "#app/domain/brief/estimate.ts";
import { estimateCreators } from "#app/domain/brief/estimate.server.ts";
import { amountText } from "#app/domain/brief/form/fields.ts";
import { STEP_FORMS } from "#app/domain/brief/form/step-form.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import type { ownBrief } from "#app/domain/brief/queries.server.ts";
import { stepDigest } from "#app/domain/brief/save-step.server.ts";
import { hoursAfter } from "#app/domain/deal/policy.ts";

type Own = NonNullable<Awaited<ReturnType<typeof ownBrief>>>;

function payOf({ currency, pricing, deliverables }: Own["brief"]): EditorPage["pay"] {
  const lines = deliverables.map((line) => ({
    fee: amountText(line.feeMin, currency),
    feeMax: amountText(line.feeMax, currency),
  }));
  return { currency, pricing, lines };
}

/** Everything that the editor shows of one step. */
export async function editorPage(actor: BrandActor, own: Own, step: EditorStep): Promise<EditorPage> {
  const { brief, files, policy, now, reviews } = own;
  const { timeZone } = actor;
  const input = inputOf(brief);
  const missing = missingIn(brief, now);
  const counted = step === "creators" || step === "finish";
  return {
    ...{ brief, files, policy, now, timeZone, step, missing },
    labels: labelsOf(brief, policy),
    form: isWritten(step) ? STEP_FORMS[step].formOf(input, { timeZone }) : {},
    base: isWritten(step) ? stepDigest(input, step, { timeZone }) : "",
    advice: adviceFor(brief),
    gaps: gapsByStep(missing),
    earliest: dateIn(hoursAfter(now, MIN_OPEN_HOURS), timeZone),
    pay: payOf(brief),
    estimate: counted ? estimateWords(await estimateCreators(brief.eligibility, now)) : null,
    asked: brief.state === "changes_requested" ? (reviews[0]?.reason ?? null) : null,
  };
}
