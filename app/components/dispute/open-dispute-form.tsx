import type { SubmissionResult } from "@conform-to/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import type { Side } from "#app/domain/access/actor.ts";
import { openForm } from "#app/domain/dispute/dispute-forms.ts";
import { prevailWords, REASONS, reasonsOf } from "#app/domain/dispute/reasons.ts";
import { StatementFields } from "./statement-fields.tsx";

interface Props {
  side: Side;
  items: readonly { id: string; label: string }[];
  result: SubmissionResult<string[]> | undefined;
}

/** Why, about what, with which evidence; each reason says what it means when the other side does not answer. */
export function OpenDisputeForm({ side, items, result }: Props) {
  const [form, fields] = useCheckedForm({
    id: "open",
    schema: openForm,
    result,
    defaultValue: { about: "all" },
  });
  return (
    <FormShell form={form} encType="multipart/form-data">
      <input type="hidden" name="intent" value="open" />
      <SelectField
        meta={fields.about}
        label="What it is about"
        options={[
          { value: "all", label: "All work that is not paid out" },
          ...items.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <RadioGroup
        meta={fields.reason}
        label="Reason"
        choices={reasonsOf(side).map((code) => ({
          value: code,
          label: REASONS[code].label,
          hint: `Without an answer: ${prevailWords(code)}`,
        }))}
      />
      <StatementFields
        form={form}
        text={fields.text}
        label="What happened"
        hint="The other side and our staff read it. Say what was agreed, what came, and what you ask for."
        rows={6}
        button="Open the dispute"
        pendingLabel="Opening"
      />
    </FormShell>
  );
}
