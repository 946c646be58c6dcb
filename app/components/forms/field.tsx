import type { ReactNode } from "react";
import { Icon } from "#app/components/ui/icon.tsx";
import { type ControlProps, controlProps, type FieldMeta } from "./field-meta.ts";

/** What every field takes. */
export interface FieldProps {
  meta: FieldMeta;
  label: ReactNode;
  /** Below the control, until an error takes its place. */
  hint?: ReactNode;
  /** Says "optional" beside the label; without it a field is understood to be needed. */
  optional?: boolean;
}

/** Below a control: the error with its icon, else the hint. */
export function FieldNote({ meta, hint }: Pick<FieldProps, "meta" | "hint">) {
  if (meta.errors?.length)
    return (
      <p id={meta.errorId} className="error">
        <Icon name="circle-alert" size="s" />
        <span>
          <span className="sr-only">Error: </span>
          {meta.errors.join(" ")}
        </span>
      </p>
    );
  return hint ? (
    <p id={meta.descriptionId} className="hint">
      {hint}
    </p>
  ) : null;
}

export interface FieldFrameProps extends FieldProps {
  children: (control: ControlProps) => ReactNode;
  /** Right of the note, such as a counter. */
  aside?: ReactNode;
}

/** Label above, control, then hint or error. */
export function FieldFrame({ meta, label, hint, optional, children, aside }: FieldFrameProps) {
  const note = <FieldNote meta={meta} hint={hint} />;
  return (
    <div className="field">
      <label htmlFor={meta.id}>
        {label}
        {optional && <span className="opt"> optional</span>}
      </label>
      {children(controlProps(meta, hint !== undefined))}
      {aside ? (
        <div className="flex items-start justify-between gap-4">
          <div>{note}</div>
          {aside}
        </div>
      ) : (
        note
      )}
    </div>
  );
}

/** Several controls under one legend; the group takes the focus of a link to its error. */
export function FieldGroup({ meta, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  const {
    id,
    "aria-invalid": invalid,
    "aria-describedby": describedBy,
  } = controlProps(meta, hint !== undefined);
  return (
    <fieldset className="set" id={id} tabIndex={-1} aria-describedby={describedBy} data-invalid={invalid}>
      <legend>
        {label}
        {optional && <span className="opt"> optional</span>}
      </legend>
      {children}
      <FieldNote meta={meta} hint={hint} />
    </fieldset>
  );
}
