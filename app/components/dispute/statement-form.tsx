import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { answerForm, appealForm } from "#app/domain/dispute/dispute-forms.ts";
import { StatementFields } from "./statement-fields.tsx";

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
      <StatementFields
        {...{ form, label, hint, button }}
        text={fields.text}
        rows={5}
        pendingLabel="Sending"
        look={intent === "appeal" ? "2" : "1"}
      />
    </FormShell>
  );
}
