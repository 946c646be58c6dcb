import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { answerForm } from "#app/domain/live-post/watch-forms.ts";

/** The post was not found: the creator says why, and where it is now. */
export function WatchAnswerForm({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useCheckedForm({ id: "answer_watch", schema: answerForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="answer_watch" />
      <TextField
        meta={fields.url}
        label="New address"
        hint="Only if the post moved or was published again"
        optional
        type="url"
        autoComplete="off"
        placeholder="https://"
      />
      <TextArea meta={fields.answer} label="What happened" hint="The brand reads it." max={1_000} />
      <div>
        <SubmitButton>Send the answer</SubmitButton>
      </div>
    </FormShell>
  );
}
