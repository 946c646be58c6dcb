import type { SubmissionResult } from "@conform-to/react";
import { DateField, TimeField } from "#app/components/forms/date-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { proposeForm } from "#app/domain/launch/launch-forms.ts";

interface ProposeFormProps {
  initial: { day: string; time: string };
  /** The first and last day of the agreed window, in the reader's zone. */
  min?: string | undefined;
  max?: string | undefined;
  result: SubmissionResult<string[]> | undefined;
}

/** A day and a time to publish, in the zone of whoever proposes it. */
export function ProposeForm({ initial, min, max, result }: ProposeFormProps) {
  const [form, fields] = useCheckedForm({
    id: "propose",
    schema: proposeForm,
    result,
    defaultValue: initial,
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="propose" />
      <div className="grid gap-4 grid-cols-2">
        <DateField meta={fields.day} label="Day" {...(min ? { min } : {})} {...(max ? { max } : {})} />
        <TimeField meta={fields.time} label="Time" hint="In your time zone" />
      </div>
      <div>
        <SubmitButton look="2">Propose this time</SubmitButton>
      </div>
    </FormShell>
  );
}
