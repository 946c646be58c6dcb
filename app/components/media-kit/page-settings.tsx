import type { SubmissionResult } from "@conform-to/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { pageForm } from "#app/domain/media-kit/kit-forms.ts";

const CHOICES = [
  { value: "brands", label: "Brands only", hint: "Members of brands who are signed in, and our staff" },
  { value: "public", label: "Everybody", hint: "Anyone with the address, without signing in" },
];

interface PageSettingsProps {
  page: { visibility: string; indexable: boolean };
  result: SubmissionResult<string[]> | undefined;
}

/** Who may open the creator's page, and whether search engines may list it. */
export function PageSettings({ page, result }: PageSettingsProps) {
  const defaultValue = { visibility: page.visibility, indexable: page.indexable ? "on" : "" };
  const [form, fields] = useCheckedForm({ id: "page", schema: pageForm, result, defaultValue });
  return (
    <FormShell form={form}>
      <RadioGroup meta={fields.visibility} label="Your page is open to" choices={CHOICES} columns={2} />
      <CheckboxField
        meta={fields.indexable}
        label="Search engines may list it"
        hint="Only where everybody may open it"
      />
      <div>
        <SubmitButton look="2">Save</SubmitButton>
      </div>
    </FormShell>
  );
}
