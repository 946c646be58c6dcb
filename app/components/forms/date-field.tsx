import { FieldFrame, type FieldProps } from "./field.tsx";
import { initialText } from "./field-meta.ts";

export interface DateFieldProps extends FieldProps {
  /** "2026-11-22"; the schema checks again. */
  min?: string;
  max?: string;
  /** Also asks for the time of day. */
  withTime?: boolean;
}

/** A date with the browser's own calendar, which every screen reader and phone knows. Sends "2026-11-22". */
export function DateField({ meta, label, hint, optional, min, max, withTime }: DateFieldProps) {
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input
          key={meta.key}
          {...control}
          type={withTime ? "datetime-local" : "date"}
          className="input n"
          min={min}
          max={max}
          defaultValue={initialText(meta)}
        />
      )}
    </FieldFrame>
  );
}

/** A time of day with the browser's own field. Sends "09:30". */
export function TimeField({ meta, label, hint, optional }: FieldProps) {
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input key={meta.key} {...control} type="time" className="input n" defaultValue={initialText(meta)} />
      )}
    </FieldFrame>
  );
}
