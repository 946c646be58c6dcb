import type { z } from "zod";
import type { BriefInput, WholeInput } from "../brief-input.ts";
import type { WrittenStep } from "../editor-steps.ts";
import { aboutForm, aboutOf, withAbout } from "./about.ts";
import { budgetForm, budgetOf, withBudget } from "./budget.ts";
import { creatorsForm, creatorsOf, withCreators } from "./creators.ts";
import type { FormContext } from "./fields.ts";
import { guidelinesForm, guidelinesOf, withGuidelines } from "./guidelines.ts";
import { licenceForm, licenceOf, withLicence } from "./licence.ts";
import { withWork, workForm, workOf } from "./work.ts";

/** One step of the editor: its schema, what it shows of a brief (all as text), and the brief with what it says. */
export interface StepForm {
  schema: z.ZodType;
  formOf: (input: WholeInput, context: FormContext) => Record<string, unknown>;
  /** The brief with this step's fields replaced by those of `value`, an output of `schema`. */
  apply: (input: BriefInput, value: unknown, context: FormContext) => BriefInput;
}

function stepForm<S extends z.ZodType>(
  schema: S,
  formOf: StepForm["formOf"],
  apply: (input: BriefInput, value: z.output<S>, context: FormContext) => BriefInput,
): StepForm {
  // The value comes out of this very schema; the table below cannot say so for all steps at once.
  return {
    schema,
    formOf,
    apply: (input, value, context) => apply(input, value as z.output<S>, context),
  };
}

export const STEP_FORMS: Record<WrittenStep, StepForm> = {
  about: stepForm(aboutForm, aboutOf, withAbout),
  work: stepForm(workForm, workOf, withWork),
  budget: stepForm(budgetForm, budgetOf, withBudget),
  creators: stepForm(creatorsForm, creatorsOf, withCreators),
  guidelines: stepForm(guidelinesForm, guidelinesOf, withGuidelines),
  licence: stepForm(licenceForm, licenceOf, withLicence),
};
