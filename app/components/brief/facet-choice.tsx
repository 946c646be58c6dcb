interface FacetChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  /** How many briefs it would show; nothing is said where it is not counted. */
  count?: number | undefined;
  type?: "checkbox" | "radio";
  children: React.ReactNode;
}

/** One choice of a filter with its count. A choice without briefs can still be taken back. */
export function FacetChoice({ name, value, checked, count, children, type = "checkbox" }: FacetChoiceProps) {
  return (
    <label className="check">
      <input type={type} name={name} value={value} defaultChecked={checked} />
      {children}
      <FacetCount count={count} />
    </label>
  );
}

/** A count beside a choice. */
export function FacetCount({ count }: { count: number | undefined }) {
  if (count === undefined) return null;
  return (
    <span className="ml-auto pl-2 t-small t-3 n">
      {count.toLocaleString("en-US")}
      <span className="sr-only">{count === 1 ? " brief" : " briefs"}</span>
    </span>
  );
}
