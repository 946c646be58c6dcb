import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { CATEGORY_FACTS, SAFETY_CATEGORIES, type SafetyCategory } from "#app/domain/brand-safety/category.ts";
import { findingKey, safetyQuery, type SafetyFilters } from "#app/domain/brand-safety/filters.ts";
import type { SafetyFinding } from "#app/domain/brand-safety/report.ts";
import { FindingCard } from "./finding-card.tsx";

export interface ListedFinding extends SafetyFinding {
  marked: boolean;
}

export interface FindingListProps {
  filters: SafetyFilters;
  /** How many findings each category has; those without are left out. */
  counts: readonly [SafetyCategory, number][];
  /** How many matter to the reading brand; null where nobody chose for themselves. */
  marked: number | null;
  rows: readonly ListedFinding[];
  next: string | null;
  first: boolean;
  now: Date;
  /** What can be done about a finding. */
  acts?: (finding: ListedFinding) => ReactNode;
}

function Chips({ filters, counts, marked }: Pick<FindingListProps, "filters" | "counts" | "marked">) {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const to = (change: Partial<SafetyFilters>) =>
    safetyQuery({ category: null, marked: false, after: null, ...change });
  const chips = [
    { words: `All ${all}`, href: to({}), on: !filters.category && !filters.marked },
    ...(marked === null
      ? []
      : [{ words: `Matter to you ${marked}`, href: to({ marked: true }), on: filters.marked }]),
    ...SAFETY_CATEGORIES.flatMap((category) => {
      const count = counts.find(([one]) => one === category)?.[1] ?? 0;
      const on = filters.category === category;
      return count > 0 || on
        ? [{ words: `${CATEGORY_FACTS[category].name} ${count}`, href: to({ category }), on }]
        : [];
    }),
  ];
  return (
    <nav aria-label="Findings by category" className="flex flex-wrap gap-2 mb-4">
      {chips.map(({ words, href, on }) => (
        <Link
          key={words}
          to={href}
          className="chip"
          preventScrollReset
          {...(on ? { "aria-current": "true" } : {})}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

/** Findings one after the other, the gravest first, with their categories to choose from. */
export function FindingList({ filters, counts, marked, rows, next, first, now, acts }: FindingListProps) {
  if (counts.length === 0)
    return (
      <EmptyState title="Nothing was found" level={3}>
        No word of our lists stands in what was looked at. That is no proof that there is nothing.
      </EmptyState>
    );
  return (
    <>
      <Chips {...{ filters, counts, marked }} />
      {rows.length === 0 ? (
        <p className="t-2">None of the findings is of this sort.</p>
      ) : (
        <div className="divide-y divide-line">
          {rows.map((finding) => (
            <FindingCard key={findingKey(finding)} finding={finding} marked={finding.marked} now={now}>
              {acts?.(finding)}
            </FindingCard>
          ))}
        </div>
      )}
      <Pager
        firstHref={first ? null : safetyQuery({ ...filters, after: null })}
        nextHref={next && safetyQuery({ ...filters, after: next })}
      />
    </>
  );
}
