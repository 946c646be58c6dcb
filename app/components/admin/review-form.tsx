import type { SubmissionResult } from "@conform-to/react";
import { RadioCards } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { reviewForm } from "#app/domain/money-review/review-forms.ts";

interface Props {
  choices: readonly { value: string; label: string }[];
  result: SubmissionResult<string[]> | undefined;
}

/** What one person proposes to do about a payout or refund. */
export function ReviewForm({ choices, result }: Props) {
  const [form, fields] = useCheckedForm({ id: "propose", schema: reviewForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="propose" />
      <RadioCards meta={fields.act} label="What to do" choices={choices} />
      {choices.some(({ value }) => value === "paid_by_bank") && (
        <TextField
          meta={fields.reference}
          label="Reference of the bank transfer"
          hint="Only if it was paid by bank transfer: it is booked and shown under this reference."
        />
      )}
      <TextArea meta={fields.reason} label="Why" hint="Whoever confirms reads it." rows={3} max={1_000} />
      <div>
        <SubmitButton pendingLabel="Proposing">Propose it</SubmitButton>
      </div>
      <p className="t-small t-2">Nothing happens until another finance admin confirms it.</p>
    </FormShell>
  );
}
