import type { ReactNode } from "react";

export interface KeyValue {
  label: string;
  /** Absent things are said in words ("Not set"), never as a dash. */
  value: ReactNode;
}

/** Labels and values, as in the terms of a deal. `columns` 2 uses the width of a wide card. */
export function KeyValues({ rows, columns = 1 }: { rows: readonly KeyValue[]; columns?: 1 | 2 }) {
  return (
    <dl className={columns === 2 ? "kv kv-2" : "kv"}>
      {rows.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
