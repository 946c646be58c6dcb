import type { ReactNode } from "react";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { FieldGroup } from "#app/components/forms/field.tsx";
import { initialText } from "#app/components/forms/field-meta.ts";

interface PercentProps {
  meta: FieldMeta;
  label: string;
  /** The label is for screen readers only, where the row says it already. */
  quiet?: boolean;
}

/** A whole percentage in a row of several. */
export function Percent({ meta, label, quiet }: PercentProps) {
  const wrong = meta.errors && meta.errors.length > 0;
  return (
    <div className="field">
      <label htmlFor={meta.id} className={quiet ? "sr-only" : "!font-normal t-2"}>
        {label}
      </label>
      <div className="affix">
        <input
          key={meta.key}
          id={meta.id}
          name={meta.name}
          form={meta.formId}
          className="input n !pr-8"
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? meta.errorId : undefined}
          defaultValue={initialText(meta)}
        />
        <span className="affix-post" aria-hidden="true">
          %
        </span>
      </div>
      {wrong ? (
        <p className="error" id={meta.errorId}>
          {meta.errors?.join(" ")}
        </p>
      ) : null}
    </div>
  );
}

interface ShareGroupProps {
  meta: FieldMeta;
  label: string;
  hint: string;
  children: ReactNode;
}

/** Percentages that add up to 100, under one legend with one sentence when they do not. */
export function ShareGroup({ meta, label, hint, children }: ShareGroupProps) {
  return (
    <FieldGroup meta={meta} label={label} hint={hint} optional>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">{children}</div>
    </FieldGroup>
  );
}
