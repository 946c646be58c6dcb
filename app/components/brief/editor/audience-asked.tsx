import { NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { ChoiceGrid } from "#app/components/profile/choice-grid.tsx";
import { COUNTRY_OPTIONS, LANGUAGE_CHOICES } from "#app/components/profile/options.ts";
import { AGE_BANDS } from "#app/domain/account/demographics.ts";
import type { CreatorsFields, WishFields } from "./editor-fields.ts";
import { PlaceChoices } from "./place-choices.tsx";

const BANDS = AGE_BANDS.map((value) => ({ value, label: value.replace("-", "\u2013") }));
const GENDER_CHOICES = [
  { value: "women", label: "Women" },
  { value: "men", label: "Men" },
  { value: "other", label: "Other genders" },
];

const COUNTRY_ROW = "grid gap-4 sm:grid-cols-[1fr_200px]";

/** A share of the audience in a country; a rule or a wish. */
export function CountryAsked({ fields }: { fields: CreatorsFields | WishFields }) {
  return (
    <div className={COUNTRY_ROW}>
      <SelectField
        meta={fields.audienceCountry}
        label="Audience in"
        optional
        options={COUNTRY_OPTIONS}
        placeholder="All countries"
      />
      <NumberField meta={fields.audiencePercent} label="Share, at least" unit="%" optional />
    </div>
  );
}

/** Shares of an audience by country, age and gender, as rules. */
export function AudienceAsked({ fields }: { fields: CreatorsFields }) {
  return (
    <div className="grid gap-4">
      <CountryAsked fields={fields} />
      <div className={COUNTRY_ROW}>
        <CheckboxGroup
          meta={fields.ageBands}
          label="Audience aged"
          hint="Counted together. None ticked: all ages"
          optional
          choices={BANDS}
          columns={3}
        />
        <NumberField meta={fields.agePercent} label="Share of these ages, at least" unit="%" optional />
      </div>
      <div className={COUNTRY_ROW}>
        <SelectField
          meta={fields.gender}
          label="Audience by gender"
          optional
          options={GENDER_CHOICES}
          placeholder="All genders"
        />
        <NumberField meta={fields.genderPercent} label="Share of them, at least" unit="%" optional />
      </div>
    </div>
  );
}

/** Whom the audience should mostly be, as wishes. */
export function AudienceWished({ fields }: { fields: WishFields }) {
  return (
    <>
      <CountryAsked fields={fields} />
      <div className="grid gap-4 sm:grid-cols-2">
        <CheckboxGroup meta={fields.ages} label="Mostly aged" optional choices={BANDS} columns={2} />
        <CheckboxGroup meta={fields.genders} label="Mostly" optional choices={GENDER_CHOICES} />
      </div>
    </>
  );
}

/** Where creators live and what they speak; a rule or a wish. */
export function PeopleAsked({ fields }: { fields: CreatorsFields | WishFields }) {
  return (
    <>
      <PlaceChoices meta={fields.countries} label="Lives in" hint="None ticked: anywhere" optional />
      <ChoiceGrid
        meta={fields.languages}
        label="Speaks one of"
        hint="None ticked: any language"
        optional
        choices={LANGUAGE_CHOICES}
      />
    </>
  );
}
