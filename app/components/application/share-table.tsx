import type { ReactNode } from "react";

/** Cells of a small table, also where it stands inside the desk's table, whose rows turn into blocks on phones. */
export const CELL = "table-cell! px-0! py-0.5! border-0! bg-transparent! align-baseline!";

export interface ShareRow {
  label: string;
  percent: number;
}

interface ShareTableProps {
  /** What is shared out: "Audience by age". */
  caption: string;
  rows: readonly ShareRow[];
  /** The chart that stands beside the table. */
  children?: ReactNode;
}

/** Percentages as a real table, with their chart beside it. */
export function ShareTable({ caption, rows, children }: ShareTableProps) {
  return (
    <div>
      <p className="t-strong mb-2" aria-hidden="true">
        {caption}
      </p>
      <div className="grid gap-3 grid-cols-[auto_minmax(0,1fr)] items-end">
        {children}
        <table className={children ? "w-full" : "w-full col-span-2"} role="table">
          <caption className="sr-only">{caption}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row" className={`${CELL} text-left font-normal t-2`}>
                  {row.label}
                </th>
                <td className={`${CELL} text-right! t-strong`}>{`${row.percent}\u00a0%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const WIDTH = 20;
const GAP = 5;
const HEIGHT = 96;

/** The same rows as bars, for the eye only: the numbers stand beside them. */
export function ShareBars({ rows }: { rows: readonly ShareRow[] }) {
  const most = Math.max(1, ...rows.map((row) => row.percent));
  const width = rows.length * (WIDTH + GAP) - GAP;
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT + 2}`} width={width} height={HEIGHT + 2} aria-hidden="true">
      {rows.map((row, at) => {
        const height = Math.max(3, Math.round((row.percent / most) * HEIGHT));
        return (
          <rect
            key={row.label}
            x={at * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
            rx="3"
            fill={row.percent * 2 >= most ? "var(--accent)" : "var(--line-strong)"}
          />
        );
      })}
      <path d={`M0 ${HEIGHT + 1}H${width}`} stroke="var(--line-strong)" />
    </svg>
  );
}
