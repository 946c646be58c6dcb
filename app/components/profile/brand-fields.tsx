import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { COUNTRY_OPTIONS } from "./options.ts";

type Name = "name" | "website" | "country" | "background" | "values";

/** What a brand says of itself: the same fields when it begins and when it changes. */
export function BrandFields({ fields }: { fields: Record<Name, FieldMeta> }) {
  return (
    <>
      <TextField
        meta={fields.name}
        label="Brand name"
        hint="As creators know it"
        autoComplete="organization"
      />
      <TextField
        meta={fields.website}
        label="Website"
        hint="Where creators can look you up, such as pepperjar.com"
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SelectField
        meta={fields.country}
        label="Country"
        hint="Where the brand is registered"
        options={COUNTRY_OPTIONS}
        placeholder="Choose a country"
      />
      <TextArea
        meta={fields.background}
        label="Who you are"
        hint="What you make, for whom, since when. Every brief starts with it."
        max={1500}
      />
      <TextArea
        meta={fields.values}
        label="What you stand for"
        hint="Creators choose brands by this, too."
        optional
        max={600}
        rows={3}
      />
    </>
  );
}
