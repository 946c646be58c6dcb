import type { ListedFinding } from "#app/components/safety/finding-list.tsx";
import {
  SAFETY_CATEGORIES,
  type SafetyCategory,
  type Tolerances,
} from "#app/domain/brand-safety/category.ts";
import { safetyPage, type SafetyFilters } from "#app/domain/brand-safety/filters.ts";
import { isMarked, type SafetyReport } from "#app/domain/brand-safety/report.ts";

/** One page of a report with its counts; with a brand's tolerances, what matters to it comes first. */
export function safetyView(report: SafetyReport, filters: SafetyFilters, tolerances: Tolerances | null) {
  const all: ListedFinding[] = report.findings
    .map((one) => ({ ...one, marked: tolerances !== null && isMarked(tolerances, one) }))
    // The order within each half stays: sort is stable.
    .sort((a, b) => Number(b.marked) - Number(a.marked));
  const counts = SAFETY_CATEGORIES.map((category): [SafetyCategory, number] => [
    category,
    all.filter((one) => one.category === category).length,
  ]).filter(([, count]) => count > 0);
  const chosen = all.filter(
    (one) =>
      (filters.category === null || one.category === filters.category) && (!filters.marked || one.marked),
  );
  return {
    ...safetyPage(chosen, filters.after),
    ...{ filters, counts, looked: report.looked },
    marked: tolerances === null ? null : all.filter((one) => one.marked).length,
    total: all.length,
  };
}
