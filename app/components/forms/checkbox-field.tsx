import type { ReactNode } from "react";
import { FieldNote, type FieldProps } from "./field.tsx";
import { controlProps } from "./field-meta.ts";

/** One yes or no. The label may hold a link. Sends "on" when ticked. */
export function CheckboxField({ meta, label, hint }: Omit<FieldProps, "optional"> & { label: ReactNode }) {
  const checked = meta.initialValue === "on" || meta.initialValue === true;
  return (
    <div className="field">
      <label className="check top-a" htmlFor={meta.id}>
        <input
          key={meta.key}
          {...controlProps(meta, hint !== undefined)}
          type="checkbox"
          defaultChecked={checked}
        />
        <span>{label}</span>
      </label>
      <FieldNote meta={meta} hint={hint} />
    </div>
  );
}
