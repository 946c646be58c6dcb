import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import {
  TEMPLATE_DECISIONS,
  templateForm,
  type Template,
  type TemplateDecision,
} from "#app/domain/moderation/template.ts";

const FOR: Record<TemplateDecision, string> = {
  changes_requested: "Ask for changes",
  rejected: "Reject",
  removed: "Remove",
};

interface WordingFormProps {
  /** Nothing for a new one. */
  template: Template | null;
  result: SubmissionResult<string[]> | undefined;
}

/** A moderator's wording for a decision: written, changed, taken off the list. */
export function WordingForm({ template, result }: WordingFormProps) {
  const [form, fields] = useCheckedForm({
    id: `wording-${template?.key ?? ""}`,
    schema: templateForm,
    result,
    ...(template ? { defaultValue: template } : {}),
  });
  return (
    <details open={result ? true : undefined}>
      <summary className="link">
        {template ? `${FOR[template.decision]}: ${template.title}` : "Write a new one"}
      </summary>
      <FormShell form={form} className="stack mt-3">
        <input type="hidden" name="intent" value="wording" />
        <input type="hidden" name="key" value={template?.key ?? ""} />
        <SelectField
          meta={fields.decision}
          label="Decision"
          options={TEMPLATE_DECISIONS.map((value) => ({ value, label: FOR[value] }))}
        />
        <TextField meta={fields.title} label="Name" autoComplete="off" />
        <TextArea
          meta={fields.body}
          label="Wording"
          hint="Words in [brackets] must be filled in before a decision goes out."
          max={2_000}
        />
        <div>
          <SubmitButton look="2">Save the wording</SubmitButton>
        </div>
      </FormShell>
      {template ? (
        <Form method="post" className="mt-2">
          <input type="hidden" name="key" value={template.key} />
          <SubmitButton look="3" name="intent" value="retire">
            Take it off the list
          </SubmitButton>
        </Form>
      ) : null}
    </details>
  );
}
