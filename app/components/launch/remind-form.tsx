import type { SubmissionResult } from "@conform-to/react";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { remindForm } from "#app/domain/launch/launch-forms.ts";

interface RemindFormProps {
  creators: readonly { dealNumber: number; name: string; owed: string }[];
  result: SubmissionResult<string[]> | undefined;
}

/** Chosen creators are reminded of what they owe next, all at once. */
export function RemindForm({ creators, result }: RemindFormProps) {
  const [form, fields] = useCheckedForm({ id: "remind", schema: remindForm, result });
  const choices = creators.map(({ dealNumber, name, owed }) => ({
    value: String(dealNumber),
    label: name,
    hint: owed,
  }));
  return (
    <FormShell form={form}>
      <CheckboxGroup
        meta={fields.deals}
        label="Whom to remind"
        hint="Each creator at most once in 24 hours. Their own deadlines remind them as well."
        choices={choices}
      />
      <div>
        <SubmitButton look="2">Send the reminders</SubmitButton>
      </div>
    </FormShell>
  );
}
