import type { SubmissionResult } from "@conform-to/react";
import { NumberField } from "#app/components/forms/affix-field.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";
import { importForm } from "#app/domain/platform-export/import-form.ts";
import { fileMeta } from "#app/components/forms/file-meta.ts";

/** Which exports are read, and what each brings. */
const EXPORTS: Record<Platform, readonly [where: string, brings: string][]> = {
  instagram: [
    ["Meta Business Suite, Insights, Content, Export", "views, reach, likes and comments per post"],
    [
      "Meta Business Suite, Insights, Audience, Export: the table of age and gender",
      "audience by age and gender",
    ],
  ],
  tiktok: [
    ["TikTok Studio, Analytics, Followers, Download: FollowerHistory", "followers by day"],
    ["The same download: FollowerGender, FollowerTopTerritories", "audience by gender and country"],
    ["Analytics, Content, Download", "views, likes and comments per post"],
    ["Analytics, Overview, Download", "totals by day, as averages once you say how many posts"],
  ],
  youtube: [
    [
      "YouTube Studio, Analytics, Advanced mode, Export: Table data by content",
      "views, likes and comments per video",
    ],
    ["Table data by geography, viewer age or viewer gender", "audience by country, age or gender"],
    ["Table data by date", "totals by day, as averages once you say how many videos"],
  ],
  other: [["A table by date with a column Followers", "followers by day"]],
};

interface ImportFormProps {
  platform: Platform;
  hasNumbers: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** A platform's export to read. */
export function ImportForm({ platform, hasNumbers, result }: ImportFormProps) {
  const [form, fields] = useCheckedForm({ id: "import", schema: importForm, result });
  return (
    <FormShell form={form} encType="multipart/form-data">
      {!hasNumbers && (
        <Notice title="Type your numbers once first">
          No single export holds every number of an account. What it does not bring is kept from the numbers
          before.
        </Notice>
      )}
      <div>
        <p className="t-strong mb-1.5">What we can read, in English, German or Spanish</p>
        <ul className="grid gap-1.5">
          {EXPORTS[platform].map(([where, brings]) => (
            <li key={where}>
              {where}: <span className="t-2">{brings}</span>
            </li>
          ))}
        </ul>
      </div>
      <FileField
        meta={fileMeta(form)}
        label="The export"
        hint="A CSV file as the platform made it, up to 1 MB. Unpack a ZIP first."
        accept=".csv,text/csv,text/plain"
      />
      <NumberField
        meta={fields.posts}
        label="Posts published in that time"
        hint="Only for an export of totals by day, which does not say it"
        optional
      />
      <div>
        <SubmitButton size="l">Read the file</SubmitButton>
      </div>
    </FormShell>
  );
}
