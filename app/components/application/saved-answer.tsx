import type { SubmissionResult } from "@conform-to/react";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { savedAnswerForm } from "#app/domain/application/saved-answer.ts";

interface AnswerFormProps {
  /** The one to change; without it a new one is added. */
  answer?: { id: string; label: string; text: string };
  result: SubmissionResult<string[]> | undefined;
}

/** A form for one text that is used again. */
export function AnswerForm({ answer, result }: AnswerFormProps) {
  const [form, fields] = useCheckedForm({
    id: answer ? `answer-${answer.id}` : "answer-new",
    schema: savedAnswerForm,
    result,
    ...(answer ? { defaultValue: answer } : {}),
  });
  return (
    <FormShell form={form}>
      {answer ? <input type="hidden" name="id" value={answer.id} /> : null}
      <TextField
        meta={fields.label}
        label="Name"
        hint="You choose it by this name when you apply, such as “Equipment”"
        autoComplete="off"
      />
      <TextArea meta={fields.text} label="Text" rows={4} max={2_000} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="save">
          {answer ? "Save the changes" : "Save the answer"}
        </SubmitButton>
        {answer ? (
          <SubmitButton look="bad" name="intent" value="delete" formNoValidate>
            Delete it
          </SubmitButton>
        ) : null}
      </div>
    </FormShell>
  );
}
