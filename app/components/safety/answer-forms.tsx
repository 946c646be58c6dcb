import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { safetyAnswerForm, safetyAppealForm } from "#app/domain/brand-safety/forms.ts";

type Result = SubmissionResult<string[]> | undefined;

/** What the creator says about a finding; brands read it. */
export function AnswerForm({ text, result }: { text: string; result: Result }) {
  const [form, fields] = useCheckedForm({
    ...{ id: "answer", schema: safetyAnswerForm, result, defaultValue: { text } },
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="answer" />
      <TextArea
        meta={fields.text}
        label="What the words mean here"
        hint="Brands read it beside the finding. Leave it empty to take it back."
        rows={4}
        max={600}
        optional
      />
      <div>
        <SubmitButton pendingLabel="Saving">Save for brands to read</SubmitButton>
      </div>
    </FormShell>
  );
}

/** Asks our staff to look again. */
export function SafetyAppealForm({ result }: { result: Result }) {
  const [form, fields] = useCheckedForm({ id: "appeal", schema: safetyAppealForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="appeal" />
      <TextArea
        meta={fields.reason}
        label="Why it is no finding"
        hint="Only our staff reads it. They keep the finding or set it aside, once, with a reason."
        rows={4}
        max={2_000}
      />
      <div>
        <SubmitButton look="2" pendingLabel="Sending">
          Ask our staff to look again
        </SubmitButton>
      </div>
    </FormShell>
  );
}
