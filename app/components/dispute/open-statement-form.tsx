import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { openStatementForm } from "#app/domain/dispute/dispute-forms.ts";
import { StatementFields } from "./statement-fields.tsx";

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
      <StatementFields
        form={form}
        text={fields.text}
        label="What is wrong with it"
        hint="The other side and our staff read it. The statement, its orders and the questions are in the case already."
        rows={6}
        button="Open the dispute"
        pendingLabel="Opening"
      />
    </FormShell>
  );
}
