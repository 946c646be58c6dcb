import { useState } from "react";
import { FieldFrame, type FieldProps } from "./field.tsx";
import { initialText } from "./field-meta.ts";

export interface TextAreaProps extends FieldProps {
  rows?: number;
  placeholder?: string;
  /** Characters at most: counted below the field. Nothing that was typed or pasted is cut off. */
  max?: number;
}

/** Several lines of text, growing with what is written, with a counter when there is a limit. */
export function TextArea({ meta, label, hint, optional, rows = 4, placeholder, max }: TextAreaProps) {
  const initial = initialText(meta);
  const [length, setLength] = useState(initial.length);
  const over = max !== undefined && length > max;
  const counter = max !== undefined && (
    <span className="count flex-none" data-over={over || undefined} aria-hidden="true">
      {over ? `${length - max} too many` : `${length} of ${max}`}
    </span>
  );
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional} aside={counter}>
      {(control) => (
        <textarea
          key={meta.key}
          {...control}
          className="input"
          rows={rows}
          placeholder={placeholder}
          defaultValue={initial}
          onInput={(event) => setLength(event.currentTarget.value.length)}
        />
      )}
    </FieldFrame>
  );
}
