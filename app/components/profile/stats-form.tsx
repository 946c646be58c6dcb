import type { SubmissionResult } from "@conform-to/react";
import { NumberField } from "#app/components/forms/affix-field.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { FieldGroup } from "#app/components/forms/field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { AGE_BANDS, GENDERS, type Gender } from "#app/domain/account/demographics.ts";
import { COUNTRY_ROWS, snapshotForm } from "#app/domain/account/snapshot-form.ts";
import { CountryShareRow } from "./country-share-row.tsx";
import { Percent, ShareGroup } from "./share-fields.tsx";
import { useCheckedForm } from "./use-checked-form.ts";

const GENDER_NAMES: Record<Gender, string> = { women: "Women", men: "Men", other: "Other" };

const BASES = [
  { value: "followers", label: "Followers", hint: "What brands compare by" },
  { value: "reach", label: "Reach", hint: "People who saw a post" },
  { value: "views", label: "Views", hint: "For video" },
];

interface StatsFormProps {
  defaultValue: object;
  result: SubmissionResult<string[]> | undefined;
}

/** The numbers of an account as the platform's own statistics show them. */
export function StatsForm({ defaultValue, result }: StatsFormProps) {
  const [form, fields] = useCheckedForm({ id: "stats", schema: snapshotForm, result, defaultValue });
  const countries = fields.countries.getFieldList();
  const ages = fields.ages.getFieldset();
  const genders = fields.genders.getFieldset();
  const filled = Array.from({ length: COUNTRY_ROWS }, (_, at) => countries[at]?.getFieldset());
  return (
    <FormShell form={form} className="stack-l">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField meta={fields.followers} label="Followers" hint="Today, as the profile shows" />
        <NumberField meta={fields.avgViews} label="Average views" hint="Of your last 10 to 12 posts" />
        <NumberField meta={fields.avgLikes} label="Average likes" hint="Of the same posts" />
        <NumberField meta={fields.avgComments} label="Average comments" hint="Of the same posts" />
        <NumberField meta={fields.reach} label="Average reach" hint="Accounts reached per post" />
        <NumberField
          meta={fields.impressions}
          label="Average impressions"
          hint="How often a post was shown"
        />
      </div>
      <RadioGroup
        meta={fields.engagementDenominator}
        label="Engagement rate is a share of"
        hint="We compute it: likes and comments over this number. It is always shown with what it is a share of."
        choices={BASES}
        columns={3}
      />
      <FieldGroup
        meta={fields.countries}
        label="Audience by country"
        hint="The largest first. What is left to 100 % counts as elsewhere."
        optional
      >
        <div className="grid gap-2.5 max-w-[520px]">
          {filled.map((row, at) => (
            <CountryShareRow
              key={at}
              place={at + 1}
              country={row?.country ?? emptyMeta(form, `countries[${at}].country`)}
              percent={row?.percent ?? emptyMeta(form, `countries[${at}].percent`)}
            />
          ))}
        </div>
      </FieldGroup>
      <ShareGroup meta={fields.ages} label="Audience by age" hint="Together 100 %, one more or less is fine">
        {AGE_BANDS.map((band) => (
          <Percent key={band} meta={ages[band]} label={band.replace("-", "\u2013")} />
        ))}
      </ShareGroup>
      <ShareGroup
        meta={fields.genders}
        label="Audience by gender"
        hint="Together 100 %, one more or less is fine"
      >
        {GENDERS.map((gender) => (
          <Percent key={gender} meta={genders[gender]} label={GENDER_NAMES[gender]} />
        ))}
      </ShareGroup>
      <p className="t-small t-2">
        Saved as self-reported, with today’s date. Brands see both beside each number.
      </p>
      <div>
        <SubmitButton size="l">Save the numbers</SubmitButton>
      </div>
    </FormShell>
  );
}

/** A row that Conform does not know yet, because nothing was ever typed into it. */
function emptyMeta(form: { id: string; allErrors: Record<string, string[]> }, name: string): FieldMeta {
  const id = `${form.id}-${name}`;
  return {
    ...{ id, name, formId: form.id, key: undefined, initialValue: undefined },
    errors: form.allErrors[name],
    errorId: `${id}-error`,
    descriptionId: `${id}-description`,
  };
}
