import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { sha256 } from "../audit/digest.server.ts";
import { done, refuse, type Refusal, type Result } from "../refusal.ts";
import { isEditable } from "./brief.ts";
import { readBriefDetails } from "./brief-details.ts";
import { inputOf, storedBrief, type BriefInput, type WholeInput } from "./brief-input.ts";
import { readEligibility } from "./eligibility.ts";
import type { WrittenStep } from "./editor-steps.ts";
import type { FormContext } from "./form/fields.ts";
import { STEP_FORMS } from "./form/step-form.ts";
import { brandBrief, type LoadedBrief } from "./load.server.ts";
import { plain, writeBrief } from "./write-brief.server.ts";

export interface StepInput {
  briefId: string;
  step: WrittenStep;
  /** What the step looked like when the editor began with it: its digest. */
  base: string;
  /** Output of the step's schema. */
  value: unknown;
  context: FormContext;
}

export interface SavedStep {
  savedAt: Date;
  /** The digest to begin the next save with. */
  base: string;
}

/** What somebody else of the team has made of a step meanwhile. */
export interface Theirs {
  form: Record<string, unknown>;
  base: string;
  savedAt: Date;
  savedBy: string;
}

/** What a step says, in 64 characters: two editors who see the same have the same. */
export const stepDigest = (input: WholeInput, step: WrittenStep, context: FormContext): string =>
  sha256(plain(STEP_FORMS[step].formOf(input, context)));

const written = (brief: LoadedBrief): WholeInput =>
  inputOf({
    ...brief,
    details: readBriefDetails(brief.details),
    eligibility: readEligibility(brief.eligibility),
  });

/** What a step will look like when it is read again: storing fills in what was left out. */
function asStored(input: BriefInput): WholeInput {
  const { brief, deliverables } = storedBrief(input);
  return inputOf({
    ...brief,
    deliverables,
    details: readBriefDetails(brief.details),
    eligibility: readEligibility(brief.eligibility),
  });
}

async function theirsOf(tx: Tx, brief: LoadedBrief, { step, context }: StepInput): Promise<Theirs> {
  const input = written(brief);
  const person = brief.savedById
    ? await tx.user.findUnique({ where: { id: brief.savedById }, select: { name: true } })
    : null;
  return {
    form: STEP_FORMS[step].formOf(input, context),
    base: stepDigest(input, step, context),
    savedAt: brief.updatedAt,
    savedBy: person?.name ?? "Somebody of your team",
  };
}

/**
 * Saves one step of the editor over the same step as the editor saw it; the other steps stay what they are, so
 * that two people can write different steps at once. When somebody else has changed this very step, nothing is
 * written and what they wrote comes back as `theirs`.
 * Refuses: not_allowed, not_found, wrong_state (in review, public, …), edited_elsewhere, changed_meanwhile.
 */
export async function saveStep(
  actor: BrandActor,
  save: StepInput,
): Promise<{ ok: true; value: SavedStep } | (Refusal & { theirs?: Theirs })> {
  const found: { theirs?: Theirs } = {};
  const saved: Result<SavedStep> = await act(async (tx, now) => {
    delete found.theirs;
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, save.briefId);
    if (!brief) return refuse("not_found");
    if (!isEditable(brief.state)) return refuse("wrong_state");
    const { step, context } = save;
    const before = written(brief);
    const input = STEP_FORMS[step].apply(before, save.value, context);
    const base = stepDigest(asStored(input), step, context);
    const untouched = stepDigest(before, step, context);
    if (untouched !== save.base && untouched !== base) {
      found.theirs = await theirsOf(tx, brief, save);
      return refuse("edited_elsewhere");
    }
    const wrote = await writeBrief(tx, now, actor, brief, brief.version, input);
    return wrote.ok ? done({ savedAt: wrote.value.savedAt, base }) : wrote;
  });
  return saved.ok ? saved : { ...saved, ...found };
}
