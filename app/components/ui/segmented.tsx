import { Link } from "@remix-run/react";

export interface Segment {
  label: string;
  to: string;
  count?: number;
  current?: boolean;
}

/** A choice among views of the same list: links, so that each view has its address. */
export function Segmented({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {segments.map(({ label: words, to, count, current }) => (
        <Link key={to} to={to} aria-current={current ? "page" : undefined} preventScrollReset>
          {words}
          {count !== undefined && <span className="t-3 n">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
