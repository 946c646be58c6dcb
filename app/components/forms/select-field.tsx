import { FieldFrame, type FieldProps } from "./field.tsx";
import { initialText } from "./field-meta.ts";

export interface Option {
  value: string;
  label: string;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  /** The first line, which chooses nothing: "Choose a country". Leave out where a default is right. */
  placeholder?: string;
}

/** One of a list, with the platform's own select: it works without JavaScript and on every phone. */
export function SelectField({ meta, label, hint, optional, options, placeholder }: SelectFieldProps) {
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <select key={meta.key} {...control} className="input" defaultValue={initialText(meta)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
