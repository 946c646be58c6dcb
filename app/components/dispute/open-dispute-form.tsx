import type { SubmissionResult } from "@conform-to/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { fileMeta } from "#app/components/forms/file-meta.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import type { Side } from "#app/domain/access/actor.ts";
import { openForm } from "#app/domain/dispute/dispute-forms.ts";
import { prevailWords, REASONS, reasonsOf } from "#app/domain/dispute/reasons.ts";
import { EVIDENCE_HINT, EVIDENCE_TYPES } from "./evidence-field.ts";

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
      <TextArea
        meta={fields.text}
        label="What happened"
        hint="The other side and our staff read it. Say what was agreed, what came, and what you ask for."
        rows={6}
        max={4_000}
      />
      <FileField
        meta={fileMeta(form, "files")}
        label="Evidence"
        hint={EVIDENCE_HINT}
        accept={EVIDENCE_TYPES}
        multiple
        optional
      />
      <div>
        <SubmitButton pendingLabel="Opening">Open the dispute</SubmitButton>
      </div>
    </FormShell>
  );
}
