import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { FileField } from "./file-field.tsx";
import { fileMeta } from "./file-meta.ts";
import { FormShell } from "./form-shell.tsx";
import { SubmitButton, type SubmitButtonProps } from "./submit-button.tsx";

// The file travels beside the words of a form, and this form has none.
const SCHEMA = z.object({});

interface FileFormProps {
  id: string;
  label: string;
  hint: string;
  button: string;
  result: SubmissionResult<string[]> | undefined;
  /** Where it is sent, when that is not this page. */
  action?: string;
  /** The field's name; "file" unless told. */
  name?: string;
  /** A picture or a PDF unless told. */
  accept?: string;
  multiple?: boolean;
  look?: SubmitButtonProps["look"];
  pendingLabel?: string;
}

/** Files, sent by themselves. */
export function FileForm({ id, label, hint, button, result, action, ...more }: FileFormProps) {
  const { name, accept, multiple = false, look = "2", pendingLabel } = more;
  const [form] = useCheckedForm({ id, schema: SCHEMA, result });
  return (
    <FormShell form={form} encType="multipart/form-data" {...(action ? { action } : {})}>
      <FileField
        meta={fileMeta(form, name)}
        label={label}
        hint={hint}
        accept={accept ?? "image/png,image/jpeg,image/webp,application/pdf"}
        multiple={multiple}
      />
      <div>
        <SubmitButton look={look} {...(pendingLabel ? { pendingLabel } : {})}>
          {button}
        </SubmitButton>
      </div>
    </FormShell>
  );
}
