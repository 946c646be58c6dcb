import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { NICHE_CHOICES } from "#app/components/profile/options.ts";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { competitorForm } from "#app/domain/competition/competitor-form.ts";

interface CompetitorFormProps {
  result: SubmissionResult<string[]> | undefined;
}

/** A brand that the team counts among its competitors, with every handle that posts may name it by. */
export function CompetitorForm({ result }: CompetitorFormProps) {
  const [form, fields] = useCheckedForm({ id: "competitor", schema: competitorForm, result });
  return (
    <FormShell form={form} className="card pad grid gap-4 content-start">
      <h2 className="t-sec">Add a competitor</h2>
      <TextField meta={fields.name} label="Brand" hint="Case, accents and “Ltd” make no difference." />
      <TextField
        meta={fields.handles}
        label="Handles"
        optional
        hint="Where they differ from the name, such as @goodgrain.oats"
      />
      <SelectField
        meta={fields.category}
        label="Category"
        options={NICHE_CHOICES}
        placeholder="All categories"
        optional
      />
      <div>
        <SubmitButton name="intent" value="add" pendingLabel="Adding">
          Add to your competitors
        </SubmitButton>
      </div>
    </FormShell>
  );
}
