import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ChoiceGrid } from "./choice-grid.tsx";
import { COUNTRY_OPTIONS, LANGUAGE_CHOICES, NICHE_CHOICES } from "./options.ts";

type Name = "displayName" | "handle" | "country" | "languages" | "niches" | "bio";

/** What a creator says of themselves: the same fields when they begin and when they change. */
export function CreatorFields({ fields }: { fields: Record<Name, FieldMeta> }) {
  return (
    <>
      <TextField meta={fields.displayName} label="Name" hint="As brands will read it" autoComplete="name" />
      <TextField
        meta={fields.handle}
        label="Handle"
        hint="Letters, digits, points, hyphens and underscores"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SelectField
        meta={fields.country}
        label="Country"
        hint="Where you live"
        options={COUNTRY_OPTIONS}
        placeholder="Choose a country"
      />
      <ChoiceGrid
        meta={fields.languages}
        label="Languages you work in"
        choices={LANGUAGE_CHOICES}
        hint="Up to 8"
      />
      <ChoiceGrid
        meta={fields.niches}
        label="What you make"
        choices={NICHE_CHOICES}
        hint="Up to 6, the closest ones"
      />
      <TextArea
        meta={fields.bio}
        label="About you"
        hint="What you make and for whom, in two or three sentences"
        optional
        max={600}
        rows={3}
      />
    </>
  );
}
