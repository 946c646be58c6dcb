import type { InputHTMLAttributes } from "react";
import { FieldFrame, type FieldProps } from "./field.tsx";
import { initialText } from "./field-meta.ts";

type InputExtras = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "autoComplete" | "inputMode" | "placeholder" | "spellCheck" | "autoCapitalize" | "readOnly"
>;

export interface TextFieldProps extends FieldProps, InputExtras {
  type?: "text" | "email" | "url" | "tel" | "search";
}

/** One line of text. */
export function TextField({ meta, label, hint, optional, type = "text", ...extras }: TextFieldProps) {
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input
          key={meta.key}
          {...control}
          {...extras}
          type={type}
          className="input"
          pattern={meta.pattern}
          defaultValue={initialText(meta)}
        />
      )}
    </FieldFrame>
  );
}
