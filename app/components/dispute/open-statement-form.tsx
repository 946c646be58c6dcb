import type { SubmissionResult } from "@conform-to/react";
import { FileField } from "#app/components/forms/file-field.tsx";
import { fileMeta } from "#app/components/forms/file-meta.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { openStatementForm } from "#app/domain/dispute/dispute-forms.ts";
import { EVIDENCE_HINT, EVIDENCE_TYPES } from "./evidence-field.ts";

interface Props {
  statement: number;
  result: SubmissionResult<string[]> | undefined;
}

/** What is wrong with a commission statement, with evidence. Its orders and questions are in the case already. */
export function OpenStatementForm({ statement, result }: Props) {
  const [form, fields] = useCheckedForm({ id: "open", schema: openStatementForm, result });
  return (
    <FormShell form={form} encType="multipart/form-data">
      <input type="hidden" name="intent" value="open_statement" />
      <input type="hidden" name="statement" value={statement} />
      <TextArea
        meta={fields.text}
        label="What is wrong with it"
        hint="The other side and our staff read it. The statement, its orders and the questions are in the case already."
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
