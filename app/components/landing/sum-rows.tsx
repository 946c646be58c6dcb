type Line = readonly [label: string, amount: string];

/** Rows that add up, with amounts that the loader has put in words already. */
export function SumRows({ rows, sum }: { rows: readonly Line[]; sum: Line }) {
  return (
    <dl>
      {[...rows, sum].map(([label, amount], index) => (
        <div key={label} className={index === rows.length ? "mrow sum" : "mrow"}>
          <dt>{label}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
