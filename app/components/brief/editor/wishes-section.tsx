import { NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ChoiceGrid } from "#app/components/profile/choice-grid.tsx";
import { NICHE_CHOICES } from "#app/components/profile/options.ts";
import { TIERS } from "#app/domain/account/measures.ts";
import { TIER_WORDS } from "#app/domain/brief/preferences.ts";
import { AudienceWished, PeopleAsked } from "./audience-asked.tsx";
import type { WishFields } from "./editor-fields.ts";
import { EditorSection, More } from "./editor-section.tsx";

const TIER_CHOICES = TIERS.map((value) => ({ value, label: TIER_WORDS[value] }));

/** Whom the brief suits best. Creators read it; nobody is kept out by it. */
export function WishesSection({ fields }: { fields: WishFields }) {
  return (
    <EditorSection
      id="wishes"
      title="Whom it suits best"
      lead="Wishes. They keep nobody from applying; creators read them and see whether the brief is theirs."
    >
      <CheckboxGroup
        meta={fields.tiers}
        label="Size of the account"
        hint="None ticked: any size"
        optional
        choices={TIER_CHOICES}
        columns={2}
      />
      <TextField
        meta={fields.note}
        label="In your words"
        hint="Somebody who cooks on weekdays, not a chef"
        optional
      />
      <More title="Audience, engagement, niches, places" open={hasWishes(fields)}>
        <NumberField meta={fields.minEngagement} label="Engagement, from" unit="%" decimals optional />
        <AudienceWished fields={fields} />
        <ChoiceGrid
          meta={fields.niches}
          label="Works on"
          hint="None ticked: anything"
          optional
          choices={NICHE_CHOICES}
        />
        <PeopleAsked fields={fields} />
      </More>
    </EditorSection>
  );
}

function hasWishes(fields: WishFields): boolean {
  const { minEngagement, audienceCountry, ages, genders, niches, countries, languages } = fields;
  return [minEngagement, audienceCountry, ages, genders, niches, countries, languages].some(
    ({ initialValue }) => (Array.isArray(initialValue) ? initialValue.length > 0 : Boolean(initialValue)),
  );
}
