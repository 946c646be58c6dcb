import type { SubmissionResult } from "@conform-to/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { problemForm } from "#app/domain/product/product-forms.ts";

const WHAT = [
  { value: "damaged", label: "It arrived damaged" },
  { value: "missing", label: "It has not arrived" },
];

/** The parcel is damaged or did not come: the brand sends another. */
export function ProductProblemForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useCheckedForm({ id: "report", schema: problemForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="report" />
      <RadioGroup meta={fields.what} label="What happened" choices={WHAT} columns={2} />
      <TextArea
        meta={fields.problem}
        label="In your words"
        hint="The brand reads it and sends another. Your time for the draft has not begun."
        max={1_000}
      />
      <div>
        <SubmitButton look="2">Report it</SubmitButton>
      </div>
    </FormShell>
  );
}
