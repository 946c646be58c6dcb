import type { SubmissionResult } from "@conform-to/react";
import { NumberField } from "#app/components/forms/affix-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { MOST_PAUSE_DAYS } from "#app/domain/deal/standstill.ts";
import { proposeForm } from "#app/domain/pause/pause.ts";

/** For how long the deal is to stand still, and why. */
export function ProposePauseForm({
  otherName,
  result,
}: {
  otherName: string;
  result: SubmissionResult<string[]> | undefined;
}) {
  const [form, fields] = useCheckedForm({ id: "propose", schema: proposeForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="propose" />
      <NumberField
        meta={fields.days}
        label="How long"
        unit="days"
        hint={`From 1 to ${MOST_PAUSE_DAYS} days.`}
      />
      <TextArea meta={fields.reason} label="Why" hint={`${otherName} reads this.`} max={2_000} />
      <div>
        <SubmitButton pendingLabel="Proposing">Propose the pause</SubmitButton>
      </div>
    </FormShell>
  );
}
