import type { ReactNode } from "react";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { initialList } from "#app/components/forms/field-meta.ts";
import { FieldGroup } from "#app/components/forms/field.tsx";

interface ChoiceGridProps {
  meta: FieldMeta;
  label: string;
  hint: string;
  optional?: boolean;
  choices: readonly { value: string; label: string }[];
  /** Below the choices. */
  children?: ReactNode;
}

/** Any number of many short choices: two columns on phones, more where there is room. */
export function ChoiceGrid({ meta, label, hint, optional, choices, children }: ChoiceGridProps) {
  const chosen = initialList(meta);
  return (
    <FieldGroup meta={meta} label={label} hint={hint} optional={optional}>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {choices.map(({ value, label: words }) => (
          <label key={value} className="check">
            <input
              key={meta.key}
              type="checkbox"
              name={meta.name}
              form={meta.formId}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {words}
          </label>
        ))}
      </div>
      {children}
    </FieldGroup>
  );
}
