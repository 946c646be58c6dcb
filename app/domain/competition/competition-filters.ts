import { REGULARITIES, type Regularity } from "./regularity.ts";

export const COMPETITION_SORTS = ["latest", "most"] as const;
export type CompetitionSort = (typeof COMPETITION_SORTS)[number];
export const COMPETITION_SORT_NAMES: Record<CompetitionSort, string> = {
  latest: "Latest work",
  most: "Most pieces",
};

/** Whose creators are looked for. Without a brand the page shows the team's competitors. */
export interface CompetitionFilters {
  brand: string;
  kind: Regularity | null;
  sort: CompetitionSort;
}

/** The filters of an address. Whatever does not fit is left out, never an error. */
export function readCompetitionFilters(params: URLSearchParams): CompetitionFilters {
  return {
    brand: (params.get("brand") ?? "").trim().slice(0, 80),
    kind: REGULARITIES.find((one) => one === params.get("kind")) ?? null,
    sort: COMPETITION_SORTS.find((one) => one === params.get("sort")) ?? "latest",
  };
}

/** The address of the page with these filters, and a place in its list. */
export function competitionHref(filters: CompetitionFilters, after: string | null = null): string {
  const params = new URLSearchParams();
  if (filters.brand !== "") params.set("brand", filters.brand);
  if (filters.kind) params.set("kind", filters.kind);
  if (filters.sort !== "latest") params.set("sort", filters.sort);
  if (after) params.set("after", after);
  const query = params.toString();
  return query ? `/brand/competition?${query}` : "/brand/competition";
}
