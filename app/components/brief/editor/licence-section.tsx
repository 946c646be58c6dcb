import { NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup, RadioGroup } from "#app/components/forms/choice-group.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { LICENCE_MEDIA, LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-words.ts";
import type { LicenceFields } from "./editor-fields.ts";
import { EditorSection, More } from "./editor-section.tsx";
import { PlaceChoices } from "./place-choices.tsx";

const MEDIA = LICENCE_MEDIA.map((value) => ({ value, label: LICENCE_MEDIA_NAMES[value] }));
const TERMS = [
  { value: "30", label: "30 days" },
  { value: "60", label: "60 days" },
  { value: "90", label: "90 days" },
  { value: "180", label: "180 days" },
  { value: "365", label: "1 year" },
  { value: "730", label: "2 years" },
  { value: "perpetual", label: "Without end" },
];
const TERRITORY = [
  { value: "world", label: "Worldwide" },
  { value: "markets", label: "Only the countries that it is meant for" },
  { value: "chosen", label: "Only countries that you choose" },
];

/** What the brand may do with the content, and exclusivity. */
export function LicenceSection({ fields }: { fields: LicenceFields }) {
  return (
    <EditorSection
      id="licence"
      title="Licence and exclusivity"
      lead="The content stays the creator’s. The more you ask for, the more it is worth."
    >
      <CheckboxGroup
        meta={fields.licenceMedia}
        label="Where you may use it"
        hint="None ticked: the creator posts it and you use it nowhere else"
        choices={MEDIA}
        columns={2}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField meta={fields.licenceTerm} label="For how long" options={TERMS} />
        <RadioGroup meta={fields.licenceTerritory} label="Territory" choices={TERRITORY} />
      </div>
      <More title="Chosen countries" open={fields.licenceTerritory.initialValue === "chosen"}>
        <PlaceChoices
          meta={fields.licenceCountries}
          label="You may use it in"
          hint="Counts when you choose the countries yourself"
          optional
        />
      </More>
      <div>
        <CheckboxField meta={fields.licencePaidMedia} label="As a paid ad" />
        <CheckboxField meta={fields.licenceEdits} label="With edits by you" />
        <CheckboxField meta={fields.licenceNoAi} label="Never to train AI" />
      </div>
      <More title="Exclusivity" open={Boolean(fields.exclusivityCategory.initialValue)}>
        <div className="grid gap-4 sm:grid-cols-[1fr_200px]">
          <TextField
            meta={fields.exclusivityCategory}
            label="No work for"
            hint="A narrow category: chilli crisp, not food"
            optional
          />
          <NumberField meta={fields.exclusivityDays} label="For" unit="days" optional />
        </div>
      </More>
    </EditorSection>
  );
}
