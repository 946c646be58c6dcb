import { SAFETY_CATEGORIES, type SafetyCategory } from "./category.ts";
import type { SafetyFinding } from "./report.ts";

/** What of a report is shown. */
export interface SafetyFilters {
  category: SafetyCategory | null;
  /** Only what the brand said matters to it. */
  marked: boolean;
  /** The finding after which the page begins, as "<ref>/<category>". */
  after: string | null;
}

const PER_PAGE = 20;

export const findingKey = ({ ref, category }: Pick<SafetyFinding, "ref" | "category">): string =>
  `${ref}/${category}`;

/** The filters of an address. Whatever does not fit is left out, never an error. */
export const readSafetyFilters = (params: URLSearchParams): SafetyFilters => ({
  category: SAFETY_CATEGORIES.find((one) => one === params.get("category")) ?? null,
  marked: params.get("show") === "marked",
  after: params.get("after"),
});

/** The part of an address after the path. */
export function safetyQuery({ category, marked, after }: SafetyFilters): string {
  const params = new URLSearchParams();
  if (category) params.set("category", category);
  if (marked) params.set("show", "marked");
  if (after) params.set("after", after);
  const query = params.toString();
  return query === "" ? "?" : `?${query}`;
}

/** One page of findings, which begins after a finding and not at a number: new posts move nothing. */
export function safetyPage<F extends Pick<SafetyFinding, "ref" | "category">>(
  findings: readonly F[],
  after: string | null,
): { rows: F[]; next: string | null; first: boolean } {
  const at = after === null ? -1 : findings.findIndex((one) => findingKey(one) === after);
  const rows = findings.slice(at + 1, at + 1 + PER_PAGE);
  const last = rows.at(-1);
  const more = at + 1 + PER_PAGE < findings.length;
  return { rows, next: more && last ? findingKey(last) : null, first: at === -1 };
}
