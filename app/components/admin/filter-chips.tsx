import { Link } from "@remix-run/react";

interface FilterChipsProps {
  /** What is chosen from, for those who do not see it: "Which disputes". */
  label: string;
  filters: readonly { id: string; label: string }[];
  current: string;
  /** Where a part of the list is shown. */
  hrefOf: (id: string) => string;
}

/** The parts of a list, one of them shown; each has its address. */
export function FilterChips({ label, filters, current, hrefOf }: FilterChipsProps) {
  return (
    <nav className="flex flex-wrap gap-2" aria-label={label}>
      {filters.map((filter) => (
        <Link
          key={filter.id}
          className="chip"
          to={hrefOf(filter.id)}
          aria-current={filter.id === current ? "page" : undefined}
        >
          {filter.label}
        </Link>
      ))}
    </nav>
  );
}
