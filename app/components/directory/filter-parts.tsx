import { SHARE_STEPS, type Share } from "#app/domain/directory/directory-filters.ts";

export interface Named {
  code: string;
  name: string;
}

interface ChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  children: React.ReactNode;
  type?: "checkbox" | "radio";
}

/** One tick or dot of a filter. */
export function Choice({ name, value, checked, children, type = "checkbox" }: ChoiceProps) {
  return (
    <label className="check">
      <input type={type} name={name} value={value} defaultChecked={checked} />
      {children}
    </label>
  );
}

interface SelectProps {
  name: string;
  label: string;
  options: readonly Named[];
  value: string;
  /** The first line: what holds when nothing is chosen. */
  none?: string;
  labelHidden?: boolean;
}

/** A list of a filter. */
export function Select({ name, label, options, value, none, labelHidden }: SelectProps) {
  return (
    <div className="field">
      <label className={labelHidden ? "sr-only" : "t-small"} htmlFor={`f-${name}`}>
        {label}
      </label>
      <select id={`f-${name}`} name={name} className="input" defaultValue={value}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ code, name: words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NumberProps {
  name: string;
  label: string;
  placeholder: string;
  value: string | number | null;
}

/** A number of a filter, typed as text. */
export function NumberInput({ name, label, placeholder, value }: NumberProps) {
  return (
    <div className="field">
      <label className="t-small" htmlFor={`f-${name}`}>
        {label}
      </label>
      <input
        id={`f-${name}`}
        name={name}
        className="input n"
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        defaultValue={value ?? ""}
      />
    </div>
  );
}

const STEPS = SHARE_STEPS.map((step) => ({ code: String(step), name: `${step}\u00a0%` }));

interface ShareSelectsProps {
  name: "audience" | "age" | "gender";
  label: string;
  none: string;
  options: readonly Named[];
  asked: Share<string> | null;
}

/** Whose share of the audience, and how large it must be at least. */
export function ShareSelects({ name, label, none, options, asked }: ShareSelectsProps) {
  return (
    <div className="grid grid-cols-2 gap-2 mb-2">
      <Select name={name} label={label} options={options} value={asked?.of ?? ""} none={none} />
      <Select name={`${name}Share`} label="At least" options={STEPS} value={String(asked?.percent ?? 25)} />
    </div>
  );
}
