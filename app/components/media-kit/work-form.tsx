import type { SubmissionResult } from "@conform-to/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { NICHE_CHOICES } from "#app/components/profile/options.ts";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { portfolioForm } from "#app/domain/media-kit/kit-forms.ts";
import { fileMeta } from "#app/components/forms/file-meta.ts";

const PLATFORM_OPTIONS = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));

interface WorkFormProps {
  item: object & { id: string };
  imageId: string | null;
  fresh: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** One piece of past work with its picture. */
export function WorkForm({ item, imageId, fresh, result }: WorkFormProps) {
  const [form, fields] = useCheckedForm({ id: "work", schema: portfolioForm, result, defaultValue: item });
  return (
    <FormShell form={form} encType="multipart/form-data">
      <input type="hidden" name="id" value={item.id} />
      <TextField meta={fields.title} label="What it was" hint="Such as: Reel, noodles in nine minutes" />
      <TextField
        meta={fields.brandName}
        label="Brand"
        optional
        hint="Whom you made it for or what it shows"
      />
      <CheckboxField
        meta={fields.sponsored}
        label="It was sponsored"
        hint="Paid, or with products given. Brands see it, and see when you work with a competitor."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          meta={fields.category}
          label="Category"
          options={NICHE_CHOICES}
          placeholder="Choose a category"
        />
        <SelectField
          meta={fields.platform}
          label="Platform"
          options={PLATFORM_OPTIONS}
          placeholder="Choose a platform"
        />
      </div>
      <DateField meta={fields.publishedOn} label="Published on" />
      <TextField
        meta={fields.url}
        label="Link"
        type="url"
        optional
        placeholder="https://"
        autoComplete="off"
      />
      {imageId && (
        <div className="flex flex-wrap items-end gap-4">
          <img
            src={`/creator-files/${imageId}`}
            alt="As it shows now"
            className="w-40 aspect-[4/3] rounded-lg object-cover"
          />
          <CheckboxField meta={fields.removeImage} label="Remove this picture" />
        </div>
      )}
      <FileField
        meta={fileMeta(form)}
        label={imageId ? "Another picture" : "Picture"}
        hint="JPEG, PNG or WebP, up to 10 MB"
        accept="image/jpeg,image/png,image/webp"
        optional
      />
      <div>
        <SubmitButton size="l">{fresh ? "Add to your page" : "Save the changes"}</SubmitButton>
      </div>
    </FormShell>
  );
}
