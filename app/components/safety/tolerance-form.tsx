import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import {
  CATEGORY_FACTS,
  SAFETY_CATEGORIES,
  TOLERANCE_NAMES,
  TOLERANCES,
  type Tolerances,
} from "#app/domain/brand-safety/category.ts";
import { tolerancesForm } from "#app/domain/brand-safety/forms.ts";

const OPTIONS = TOLERANCES.map((value) => ({ value, label: TOLERANCE_NAMES[value] }));

/** One choice for each category. It marks, and does nothing else. */
export function ToleranceForm({
  tolerances,
  result,
}: {
  tolerances: Tolerances;
  result: SubmissionResult<string[]> | undefined;
}) {
  const [form, fields] = useCheckedForm({
    ...{ id: "tolerances", schema: tolerancesForm, result, defaultValue: tolerances },
  });
  return (
    <FormShell form={form}>
      <div className="grid gap-5 sm:grid-cols-2">
        {SAFETY_CATEGORIES.map((category) => (
          <SelectField
            key={category}
            meta={fields[category]}
            label={CATEGORY_FACTS[category].name}
            hint={`${CATEGORY_FACTS[category].covers}. Usual: ${TOLERANCE_NAMES[CATEGORY_FACTS[category].usual].toLowerCase()}`}
            options={OPTIONS}
          />
        ))}
      </div>
      <div>
        <SubmitButton pendingLabel="Saving">Save what matters</SubmitButton>
      </div>
    </FormShell>
  );
}
