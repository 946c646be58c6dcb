import type { SubmissionResult } from "@conform-to/react";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { aboutForm } from "#app/domain/brief/form/about.ts";
import { budgetForm } from "#app/domain/brief/form/budget.ts";
import { creatorsForm } from "#app/domain/brief/form/creators.ts";
import { licenceForm } from "#app/domain/brief/form/licence.ts";
import { workForm } from "#app/domain/brief/form/work.ts";
import type { guidelinesSchema } from "./guidelines-schema.ts";

export interface FormSeed {
  result: SubmissionResult<string[]> | undefined;
  /** What the step said when it was opened, as text. */
  initial: object;
}

// One id for all steps: the buttons and the autosave know the form by it.
export const FORM_ID = "brief";
const seeded = ({ result, initial }: FormSeed) => ({ id: FORM_ID, result, defaultValue: initial });

export const useAboutForm = (seed: FormSeed) => useCheckedForm({ ...seeded(seed), schema: aboutForm });
export const useWorkForm = (seed: FormSeed) => useCheckedForm({ ...seeded(seed), schema: workForm });
export const useBudgetForm = (seed: FormSeed) => useCheckedForm({ ...seeded(seed), schema: budgetForm });
export const useCreatorsForm = (seed: FormSeed) => useCheckedForm({ ...seeded(seed), schema: creatorsForm });
export const useLicenceForm = (seed: FormSeed) => useCheckedForm({ ...seeded(seed), schema: licenceForm });
export const useGuidelinesForm = (seed: FormSeed, schema: ReturnType<typeof guidelinesSchema>) =>
  useCheckedForm({ ...seeded(seed), schema });

export type AboutFields = ReturnType<typeof useAboutForm>[1];
export type WorkFormMeta = ReturnType<typeof useWorkForm>[0];
export type WorkFields = ReturnType<typeof useWorkForm>[1];
export type LineField = ReturnType<WorkFields["deliverables"]["getFieldList"]>[number];
export type BudgetFields = ReturnType<typeof useBudgetForm>[1];
export type CreatorsFields = ReturnType<typeof useCreatorsForm>[1];
export type WishFields = ReturnType<CreatorsFields["wish"]["getFieldset"]>;
export type LicenceFields = ReturnType<typeof useLicenceForm>[1];
export type GuidelinesFields = ReturnType<typeof useGuidelinesForm>[1];
