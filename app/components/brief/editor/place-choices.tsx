import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { initialList } from "#app/components/forms/field-meta.ts";
import { ChoiceGrid } from "#app/components/profile/choice-grid.tsx";
import { COUNTRY_OPTIONS } from "#app/components/profile/options.ts";
import { countryName } from "#app/domain/account/countries.ts";
import { MAIN_MARKETS } from "#app/domain/brief/main-markets.ts";

interface PlaceChoicesProps {
  meta: FieldMeta;
  label: string;
  hint: string;
  optional?: boolean;
}

/** Any number of countries: the usual ones to tick, any other from a list, one more with each save. */
export function PlaceChoices({ meta, label, hint, optional }: PlaceChoicesProps) {
  const shown: string[] = [...new Set([...MAIN_MARKETS, ...initialList(meta)])];
  const choices = shown.map((code) => ({ value: code, label: countryName(code) }));
  return (
    <ChoiceGrid meta={meta} label={label} hint={hint} optional={optional} choices={choices}>
      <label className="grid gap-1.5 max-w-[320px] mt-1">
        <span className="t-small t-2">Another country</span>
        <select className="input" name={meta.name} form={meta.formId} defaultValue="">
          <option value="">No other</option>
          {COUNTRY_OPTIONS.filter(({ value }) => !shown.includes(value)).map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </ChoiceGrid>
  );
}
