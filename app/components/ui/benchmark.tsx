import type { ReactNode } from "react";

export interface BenchmarkProps {
  /** As people read it: "4.1 %", "$410.00". */
  value: ReactNode;
  /** What is usual, in words: "usual 2 to 3.5 %". */
  usual: string;
  /** Where the value and the usual band lie, in the same unit; `scale` is the right end. */
  at: number;
  low: number;
  high: number;
  scale: number;
}

const place = (value: number, scale: number) => `${Math.min(98, Math.max(1, (value / scale) * 100))}%`;

/** A value against what is usual: a pale band and a dark tick, with both in words. */
export function Benchmark({ value, usual, at, low, high, scale }: BenchmarkProps) {
  const width = `${Math.max(0, ((Math.min(high, scale) - low) / scale) * 100)}%`;
  return (
    <div>
      <p className="t-strong n">{value}</p>
      <span className="strip" aria-hidden="true">
        <i style={{ left: place(low, scale), width }} />
        <b style={{ left: place(at, scale) }} />
      </span>
      <p className="t-micro t-2">{usual}</p>
    </div>
  );
}
