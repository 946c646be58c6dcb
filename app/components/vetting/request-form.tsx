import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { vettingRequest } from "#app/domain/vetting/decision.ts";

interface RequestFormProps {
  note: string;
  result: SubmissionResult<string[]> | undefined;
}

/** Asks to be vetted, with a word to the staff. */
export function RequestForm({ note, result }: RequestFormProps) {
  const [form, fields] = useCheckedForm({
    id: "request",
    schema: vettingRequest,
    result,
    defaultValue: { note },
  });
  return (
    <FormShell form={form}>
      <TextArea
        meta={fields.note}
        label="A word to the staff"
        hint="What they should know, such as another name on the document"
        optional
        rows={3}
        max={1000}
      />
      <div>
        <SubmitButton size="l">Ask to be vetted</SubmitButton>
      </div>
    </FormShell>
  );
}
