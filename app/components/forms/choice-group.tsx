import type { ReactNode } from "react";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { initialList } from "./field-meta.ts";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export interface ChoiceGroupProps extends FieldProps {
  choices: readonly Choice[];
  /** Columns at the desk; phones have one. */
  columns?: 1 | 2 | 3;
}

const COLUMNS = {
  1: "grid",
  2: "grid sm:grid-cols-2 gap-x-5",
  3: "grid sm:grid-cols-2 lg:grid-cols-3 gap-x-5",
};

interface ControlsProps extends ChoiceGroupProps {
  type: "checkbox" | "radio";
}

function Controls({ meta, choices, columns = 1, type }: ControlsProps) {
  const chosen = initialList(meta);
  return (
    <div className={COLUMNS[columns]}>
      {choices.map(({ value, label, hint }) => (
        <label key={value} className={hint ? "check top-a" : "check"}>
          <input
            key={meta.key}
            type={type}
            name={meta.name}
            form={meta.formId}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={type === "radio" ? meta.required : undefined}
          />
          <span className="check-b">
            <span>{label}</span>
            {hint && <span className="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Any number of a few choices. The name is sent once for each ticked value. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return (
    <FieldGroup {...props}>
      <Controls {...props} type="checkbox" />
    </FieldGroup>
  );
}

/** One of a few choices that are all worth seeing. */
export function RadioGroup(props: ChoiceGroupProps) {
  return (
    <FieldGroup {...props}>
      <Controls {...props} type="radio" />
    </FieldGroup>
  );
}

/** One of a few choices as cards, for a decision that deserves a sentence each. */
export function RadioCards({ columns = 1, ...props }: ChoiceGroupProps) {
  const { meta, choices } = props;
  const initial = initialList(meta);
  // A blank value is a choice as well, and the one to begin with where there is one.
  const chosen = initial.length > 0 ? initial : [""];
  return (
    <FieldGroup {...props}>
      <div
        className={`grid gap-2.5 ${columns === 1 ? "" : columns === 2 ? "sm:grid-cols-2" : "sm:grid-cols-3"}`}
      >
        {choices.map(({ value, label, hint }) => (
          <label key={value} className="radio-card">
            <input
              key={meta.key}
              type="radio"
              name={meta.name}
              form={meta.formId}
              value={value}
              defaultChecked={chosen.includes(value)}
              required={meta.required}
            />
            <span className="check-b">
              <span className="t-strong">{label}</span>
              {hint && <span className="hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
