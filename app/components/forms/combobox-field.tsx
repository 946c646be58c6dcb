import { useEffect, useState } from "react";
import { Combobox } from "#app/components/ui/combobox.tsx";
import { FieldFrame } from "./field.tsx";
import { initialText } from "./field-meta.ts";
import type { SelectFieldProps } from "./select-field.tsx";

/** One of a long list: the platform's select, which becomes searchable once JavaScript is there. */
export function ComboboxField({ meta, label, hint, optional, options, placeholder }: SelectFieldProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const initial = initialText(meta);
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) =>
        ready ? (
          <Combobox
            key={meta.key}
            {...control}
            options={options}
            defaultValue={initial}
            placeholder={placeholder}
          />
        ) : (
          <select {...control} className="input" defaultValue={initial}>
            <option value="">{placeholder ?? "Choose one"}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      }
    </FieldFrame>
  );
}
