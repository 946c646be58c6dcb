import type { SubmissionResult } from "@conform-to/react";
import { z } from "zod";
import { FileField } from "#app/components/forms/file-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { fileMeta } from "#app/components/media-kit/file-meta.ts";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";

const SCHEMA = z.object({});

interface UploadOneProps {
  id: string;
  label: string;
  hint: string;
  button: string;
  result: SubmissionResult<string[]> | undefined;
  /** Where it is sent, when that is not this page. */
  action?: string;
}

/** One picture or PDF, sent by itself. */
export function UploadOne({ id, label, hint, button, result, action }: UploadOneProps) {
  const [form] = useCheckedForm({ id, schema: SCHEMA, result });
  return (
    <FormShell form={form} encType="multipart/form-data" {...(action ? { action } : {})}>
      <FileField
        meta={fileMeta(form)}
        label={label}
        hint={hint}
        accept="image/png,image/jpeg,image/webp,application/pdf"
      />
      <div>
        <SubmitButton look="2">{button}</SubmitButton>
      </div>
    </FormShell>
  );
}
