import type { SubmissionResult } from "@conform-to/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { REPORT_REASON_CODES, REPORT_REASONS, reportForm } from "#app/domain/conversation/report-form.ts";

interface ReportFormProps {
  result: SubmissionResult<string[]> | undefined;
  backTo: string;
}

/** What is wrong with a message, for the moderators. */
export function ReportForm({ result, backTo }: ReportFormProps) {
  const [form, fields] = useCheckedForm({ id: "report", schema: reportForm, result });
  return (
    <FormShell form={form}>
      <RadioGroup
        meta={fields.reason}
        label="What is wrong with it?"
        choices={REPORT_REASON_CODES.map((value) => ({ value, label: REPORT_REASONS[value] }))}
      />
      <TextArea meta={fields.note} label="Anything else" optional rows={3} max={1_000} />
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton>Send the report</SubmitButton>
        <ButtonLink look="3" to={backTo}>
          Back to the conversation
        </ButtonLink>
      </div>
    </FormShell>
  );
}
