import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { initialText } from "#app/components/forms/field-meta.ts";
import { COUNTRY_OPTIONS } from "./options.ts";
import { Percent } from "./share-fields.tsx";

interface CountryShareRowProps {
  country: FieldMeta;
  percent: FieldMeta;
  /** 1 for the largest. */
  place: number;
}

/** One country of an audience with its share. */
export function CountryShareRow({ country, percent, place }: CountryShareRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_104px] gap-3">
      <div className="field">
        <label className="sr-only" htmlFor={country.id}>
          Country {place}
        </label>
        <select
          key={country.key}
          id={country.id}
          name={country.name}
          form={country.formId}
          className="input"
          defaultValue={initialText(country)}
        >
          <option value="">No country</option>
          {COUNTRY_OPTIONS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Percent meta={percent} label={`Share of country ${place}`} quiet />
    </div>
  );
}
