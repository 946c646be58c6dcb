import { Link } from "@remix-run/react";

interface FilterChipsProps {
  /** What is chosen from, for those who do not see it: "Which disputes". */
  label: string;
  /** The list's own page. */
  path: string;
  filters: readonly { id: string; label: string }[];
  current: string;
}

/** The parts of a list, one of them shown; each has its address. */
export function FilterChips({ label, path, filters, current }: FilterChipsProps) {
  return (
    <nav className="flex flex-wrap gap-2" aria-label={label}>
      {filters.map((filter) => (
        <Link
          key={filter.id}
          className="chip"
          to={`${path}?show=${filter.id}`}
          aria-current={filter.id === current ? "page" : undefined}
        >
          {filter.label}
        </Link>
      ))}
    </nav>
  );
}
