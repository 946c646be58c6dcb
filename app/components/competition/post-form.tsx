import type { SubmissionResult } from "@conform-to/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";
import { postForm } from "#app/domain/competition/post-form.ts";

interface PostFormProps {
  accounts: readonly { id: string; platform: Platform; handle: string }[];
  today: string;
  result: SubmissionResult<string[]> | undefined;
  /** For the brand safety report: every post counts, ad or not. */
  safety?: boolean;
}

/** A post that says that it is an ad, pasted: its words are read for what discloses it and for whom it was made. */
export function PostForm({ accounts, today, result, safety = false }: PostFormProps) {
  const [form, fields] = useCheckedForm({
    ...{ id: "post", schema: postForm, result },
    defaultValue: { accountId: accounts[0]?.id ?? "", publishedOn: today },
  });
  if (accounts.length === 0)
    return (
      <div className="grid gap-3 justify-items-start">
        <p className="t-2">A post belongs to one of your accounts, and you have added none yet.</p>
        <ButtonLink to="/creator/accounts/new">Add an account</ButtonLink>
      </div>
    );
  return (
    <FormShell form={form}>
      <p className="t-2">
        {safety
          ? "We read its words as we read imported ones. Importing your content export does the same for all posts at once."
          : "We look for the words that disclose an ad and for the brand beside them, and keep the caption for your brand safety report. Importing your content export does the same for all posts at once."}
      </p>
      <SelectField
        meta={fields.accountId}
        label="Account"
        options={accounts.map(({ id, platform, handle }) => ({
          value: id,
          label: `@${handle} on ${PLATFORM_NAMES[platform]}`,
        }))}
      />
      <TextArea
        meta={fields.caption}
        label="Caption"
        rows={4}
        max={5_000}
        hint="As it stands under the post"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField meta={fields.publishedOn} label="Published on" />
        <TextField meta={fields.url} label="Link" type="url" optional placeholder="https://" />
      </div>
      <div>
        <SubmitButton pendingLabel="Reading">Read the post</SubmitButton>
      </div>
    </FormShell>
  );
}
