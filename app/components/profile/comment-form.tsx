import type { SubmissionResult } from "@conform-to/react";
import { FileField } from "#app/components/forms/file-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { fileMeta } from "#app/components/forms/file-meta.ts";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { commentSampleForm, FEWEST_COMMENTS, MOST_COMMENTS } from "#app/domain/account/comment-sample.ts";

interface CommentFormProps {
  following: number | null;
  result: SubmissionResult<string[]> | undefined;
}

/** Comments pasted or in a file, and how many accounts it follows. Only what is counted is kept. */
export function CommentForm({ following, result }: CommentFormProps) {
  const [form, fields] = useCheckedForm({
    ...{ id: "comments", schema: commentSampleForm, result },
    defaultValue: { following: following === null ? "" : String(following) },
  });
  return (
    <FormShell form={form} encType="multipart/form-data">
      <TextArea
        meta={fields.comments}
        label="Comments, one a line"
        optional
        rows={8}
        hint={`From your latest posts as they stand there, ${FEWEST_COMMENTS} to ${MOST_COMMENTS.toLocaleString("en-US")} of them`}
      />
      <FileField
        meta={fileMeta(form)}
        label="Or a file"
        optional
        accept=".csv,.txt,text/csv,text/plain"
        hint="CSV with a column named Comment or Text, or one comment a line, up to 900 kB"
      />
      <TextField
        meta={fields.following}
        label="Accounts it follows"
        optional
        inputMode="numeric"
        hint="As the platform shows it on the profile"
      />
      <div>
        <SubmitButton size="l" pendingLabel="Counting">
          Count and keep the counts
        </SubmitButton>
      </div>
    </FormShell>
  );
}
