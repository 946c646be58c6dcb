import { FileField } from "#app/components/forms/file-field.tsx";
import { fileMeta } from "#app/components/forms/file-meta.ts";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { EVIDENCE_HINT, EVIDENCE_TYPES } from "./evidence-field.ts";

interface StatementFieldsProps {
  form: Parameters<typeof fileMeta>[0];
  text: FieldMeta;
  label: string;
  hint: string;
  rows: number;
  button: string;
  pendingLabel: string;
  look?: "1" | "2";
}

/** What a side says in a dispute, with its evidence, and the button that sends both. */
export function StatementFields({ form, text, button, pendingLabel, look, ...words }: StatementFieldsProps) {
  return (
    <>
      <TextArea meta={text} {...words} max={4_000} />
      <FileField
        meta={fileMeta(form, "files")}
        label="Evidence"
        hint={EVIDENCE_HINT}
        accept={EVIDENCE_TYPES}
        multiple
        optional
      />
      <div>
        <SubmitButton pendingLabel={pendingLabel} look={look}>
          {button}
        </SubmitButton>
      </div>
    </>
  );
}
