import { NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { ChoiceGrid } from "#app/components/profile/choice-grid.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { COUNTRY_OPTIONS, LANGUAGE_CHOICES } from "#app/components/profile/options.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import type { BriefFields } from "./editor-fields.ts";
import { EditorSection, More } from "./editor-section.tsx";
import { PlaceChoices } from "./place-choices.tsx";

const PLATFORM_CHOICES = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));

/** Who may apply. Everything here is a hard rule, so most briefs need little of it. */
export function RulesSection({ fields }: { fields: BriefFields }) {
  return (
    <EditorSection
      id="rules"
      title="Who can apply"
      lead="Only what you truly need: creators outside the rules cannot apply at all, and they are told why."
    >
      <CheckboxGroup
        meta={fields.platforms}
        label="Has an account on"
        hint="None ticked: any platform"
        optional
        choices={PLATFORM_CHOICES}
        columns={2}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField meta={fields.minFollowers} label="Followers, at least" optional />
        <NumberField meta={fields.maxFollowers} label="Followers, at most" optional />
        <NumberField meta={fields.minEngagement} label="Engagement, at least" unit="%" decimals optional />
      </div>
      <div className="grid gap-4 sm:grid-cols-[1fr_200px]">
        <SelectField
          meta={fields.audienceCountry}
          label="Audience in"
          optional
          options={COUNTRY_OPTIONS}
          placeholder="All countries"
        />
        <NumberField meta={fields.audiencePercent} label="Share, at least" unit="%" optional />
      </div>
      <CheckboxField
        meta={fields.vettedOnly}
        label="Vetted creators only"
        hint="Identity, accounts and numbers checked by us"
      />
      <More
        title="Where they live and what they speak"
        open={hasAny(fields.countries.initialValue) || hasAny(fields.languages.initialValue)}
      >
        <PlaceChoices meta={fields.countries} label="Lives in" hint="None ticked: anywhere" optional />
        <ChoiceGrid
          meta={fields.languages}
          label="Speaks one of"
          hint="None ticked: any language"
          optional
          choices={LANGUAGE_CHOICES}
        />
      </More>
    </EditorSection>
  );
}

const hasAny = (initial: unknown): boolean =>
  Array.isArray(initial) ? initial.length > 0 : Boolean(initial);
