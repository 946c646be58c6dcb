import type { SubmissionResult } from "@conform-to/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { CURRENCIES } from "#app/domain/ledger/currency.ts";
import { columnForm, columnFormOf } from "#app/domain/roster/column-form.ts";
import { FIELD_NAMES, ROSTER_FIELDS, type ColumnMapping } from "#app/domain/roster/columns.ts";

export interface ColumnFormProps {
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping;
  /** The rows were checked before: the button is not the next step any more. */
  again: boolean;
  result: SubmissionResult<string[]> | undefined;
}

/** The columns by what the list itself calls them, with an example each. */
function columnsOf(rows: ColumnFormProps["rows"], hasHeader: boolean) {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => {
    const example = rows[hasHeader ? 1 : 0]?.[at]?.trim().slice(0, 30);
    const head = hasHeader ? rows[0]?.[at]?.trim() : "";
    return { value: String(at), label: `${head || `Column ${at + 1}`}${example ? ` (${example})` : ""}` };
  });
}

/** What each column of a list holds, guessed from its headings. */
export function ColumnForm({ rows, mapping, again, result }: ColumnFormProps) {
  const [form, fields] = useCheckedForm({
    id: "columns",
    schema: columnForm,
    result,
    defaultValue: columnFormOf(mapping),
  });
  const options = columnsOf(rows, mapping.hasHeader);
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="map" />
      <CheckboxField meta={fields.hasHeader} label="The first row names the columns" />
      <div className="grid gap-4 md:grid-cols-3">
        {ROSTER_FIELDS.map((field) => (
          <SelectField
            key={field}
            meta={fields[field]}
            label={FIELD_NAMES[field]}
            placeholder="In no column"
            options={options}
          />
        ))}
        <SelectField
          meta={fields.fixedPlatform}
          label="Platform where no cell says it"
          placeholder="None: such a row is a problem"
          options={PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }))}
        />
        <SelectField
          meta={fields.fixedCurrency}
          label="Currency where no cell says it"
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
      </div>
      <CheckboxField
        meta={fields.rateIsShare}
        label="Engagement is written as a share of one (0.0139 for 1.39 %)"
      />
      <div>
        <SubmitButton look={again ? "2" : "1"}>
          {again ? "Check every row again" : "Check every row"}
        </SubmitButton>
      </div>
    </FormShell>
  );
}
