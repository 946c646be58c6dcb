import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { addendumForm } from "#app/domain/contract/addendum.ts";

export interface AddendumFormProps {
  /** Null for a new one. */
  own: { id: string; title: string; text: string; briefId: string | null } | null;
  briefs: { id: string; title: string }[];
  result: SubmissionResult<string[]> | undefined;
}

/** Writes a text, or a new version of one. */
export function AddendumForm({ own, briefs, result }: AddendumFormProps) {
  const [form, fields] = useCheckedForm({
    id: own ? `text-${own.id}` : "text-new",
    schema: addendumForm,
    result,
    defaultValue: own ? { title: own.title, text: own.text, briefId: own.briefId ?? "" } : {},
  });
  return (
    <FormShell form={form} className="grid gap-3">
      <input type="hidden" name="intent" value="save" />
      {own && <input type="hidden" name="id" value={own.id} />}
      <TextField meta={fields.title} label="Title" hint="Such as “Safety in the kitchen”." />
      <TextArea
        meta={fields.text}
        label="Text"
        rows={6}
        max={4_000}
        hint="An empty line starts a paragraph."
      />
      <SelectField
        meta={fields.briefId}
        label="Used for"
        placeholder="Every offer"
        options={briefs.map(({ id, title }) => ({ value: id, label: `Offers to “${title}”` }))}
      />
      <div>
        <SubmitButton look={own ? "2" : "1"}>{own ? "Save as a new version" : "Add the text"}</SubmitButton>
      </div>
    </FormShell>
  );
}
