import type { SubmissionResult } from "@conform-to/react";
import { FileField } from "#app/components/forms/file-field.tsx";
import { fileMeta } from "#app/components/forms/file-meta.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { answerForm, appealForm } from "#app/domain/dispute/dispute-forms.ts";
import { EVIDENCE_HINT, EVIDENCE_TYPES } from "./evidence-field.ts";

const FORMS = {
  answer: {
    schema: answerForm,
    label: "Your answer",
    hint: "The other side and our staff read it. Say what was agreed, what came, and what you ask for.",
    button: "Send the answer",
  },
  appeal: {
    schema: appealForm,
    label: "Why the ruling is wrong",
    hint: "The other side and our staff read it. Somebody else decides, once, and that is final.",
    button: "Appeal the ruling",
  },
} as const;

/** A side's answer or appeal, with its evidence. */
export function StatementForm({
  intent,
  result,
}: {
  intent: keyof typeof FORMS;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { schema, label, hint, button } = FORMS[intent];
  const [form, fields] = useCheckedForm({ id: intent, schema, result });
  return (
    <FormShell form={form} encType="multipart/form-data">
      <input type="hidden" name="intent" value={intent} />
      <TextArea meta={fields.text} label={label} hint={hint} rows={5} max={4_000} />
      <FileField
        meta={fileMeta(form, "files")}
        label="Evidence"
        hint={EVIDENCE_HINT}
        accept={EVIDENCE_TYPES}
        multiple
        optional
      />
      <div>
        <SubmitButton pendingLabel="Sending" look={intent === "appeal" ? "2" : "1"}>
          {button}
        </SubmitButton>
      </div>
    </FormShell>
  );
}
