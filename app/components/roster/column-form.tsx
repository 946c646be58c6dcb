import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { CURRENCIES } from "#app/domain/ledger/currency.ts";
import { FIELD_NAMES, ROSTER_FIELDS, type ColumnMapping } from "#app/domain/roster/columns.ts";

interface ColumnFormProps {
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping;
  /** The rows were checked before: the button is not the next step any more. */
  again: boolean;
}

/** What each column of a list holds, guessed from its headings. */
export function ColumnForm({ rows, mapping, again }: ColumnFormProps) {
  const width = Math.max(...rows.map((row) => row.length));
  const options = Array.from({ length: width }, (_, at) => {
    const example = rows[mapping.hasHeader ? 1 : 0]?.[at]?.trim().slice(0, 30);
    const head = mapping.hasHeader ? rows[0]?.[at]?.trim() : "";
    return { at, label: `${head || `Column ${at + 1}`}${example ? ` (${example})` : ""}` };
  });
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="intent" value="map" />
      <label className="flex gap-2 items-center">
        <input type="checkbox" name="hasHeader" defaultChecked={mapping.hasHeader} /> The first row names the
        columns
      </label>
      <div className="grid gap-4 md:grid-cols-3">
        {ROSTER_FIELDS.map((field) => (
          <div key={field} className="field">
            <label htmlFor={`c-${field}`}>{FIELD_NAMES[field]}</label>
            <select
              id={`c-${field}`}
              name={field}
              className="input"
              defaultValue={mapping.columns[field] ?? ""}
            >
              <option value="">In no column</option>
              {options.map(({ at, label }) => (
                <option key={at} value={at}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="field">
          <label htmlFor="fixedPlatform">Platform where no cell says it</label>
          <select
            id="fixedPlatform"
            name="fixedPlatform"
            className="input"
            defaultValue={mapping.fixedPlatform ?? ""}
          >
            <option value="">None: such a row is a problem</option>
            {PLATFORMS.map((one) => (
              <option key={one} value={one}>
                {PLATFORM_NAMES[one]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="fixedCurrency">Currency where no cell says it</label>
          <select
            id="fixedCurrency"
            name="fixedCurrency"
            className="input"
            defaultValue={mapping.fixedCurrency}
          >
            {CURRENCIES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      </div>
      <label className="flex gap-2 items-center">
        <input type="checkbox" name="rateIsShare" defaultChecked={mapping.rateIsShare} /> Engagement is
        written as a share of one (0.0139 for 1.39 %)
      </label>
      <div>
        <SubmitButton look={again ? "2" : "1"}>
          {again ? "Check every row again" : "Check every row"}
        </SubmitButton>
      </div>
    </Form>
  );
}
