import { TIERS, type Tier } from "../account/measures.ts";
import { PLATFORMS, type Platform } from "../account/platforms.ts";
import { DESK_TABS, deskTabOf, NEWEST_FIRST, type DeskTab } from "./desk-tabs.ts";
import { FIT_WORDS, type FitWord } from "./fit.ts";

export const DESK_SORTS = ["due", "newest", "fit", "price"] as const;
export type DeskSort = (typeof DESK_SORTS)[number];
export const DESK_SORT_NAMES: Record<DeskSort, string> = {
  due: "Answer due",
  newest: "Newest",
  fit: "Best fit",
  price: "Lowest price",
};

/** What the desk shows, as its address says it. Null and false filter nothing. */
export interface DeskFilters {
  tab: DeskTab;
  view: "table" | "board";
  sort: DeskSort;
  fit: FitWord | null;
  tier: Tier | null;
  platform: Platform | null;
  /** Whole units of the brief's currency at most. */
  max: number | null;
  flags: "with" | "without" | null;
  noted: boolean;
}

const oneOf = <T extends string>(list: readonly T[], typed: string | null): T | null =>
  list.find((one) => one === typed) ?? null;

const NOTES = ["with", "without"] as const;

/** Reads an address. What it does not know it leaves out. */
export function deskFiltersOf(params: URLSearchParams): DeskFilters {
  const tab = deskTabOf(params.get("tab"));
  const max = /^\d{1,9}$/.test(params.get("max") ?? "") ? Number(params.get("max")) : null;
  return {
    tab,
    view: params.get("view") === "board" ? "board" : "table",
    sort: oneOf(DESK_SORTS, params.get("sort")) ?? (NEWEST_FIRST.has(tab) ? "newest" : "due"),
    fit: oneOf(FIT_WORDS, params.get("fit")),
    tier: oneOf(TIERS, params.get("tier")),
    platform: oneOf(PLATFORMS, params.get("platform")),
    max: max === 0 ? null : max,
    flags: oneOf(NOTES, params.get("flags")),
    noted: params.get("noted") === "1",
  };
}

/** The query of the desk with these filters: defaults are left out, so that one view has one address. */
export function deskQuery(
  filters: DeskFilters,
  changes: Partial<DeskFilters> = {},
  more: Record<string, string> = {},
) {
  const all = { ...filters, ...changes };
  // Another tab may have another order of its own; one that was chosen is kept.
  const own = (tab: DeskTab): DeskSort => (NEWEST_FIRST.has(tab) ? "newest" : "due");
  const moved = filters.sort === own(filters.tab) && changes.sort === undefined;
  const sort = moved ? own(all.tab) : all.sort;
  const params = new URLSearchParams();
  const put = (name: string, value: string | null) =>
    value !== null && value !== "" && params.set(name, value);
  put("tab", all.tab);
  put("view", all.view === "board" ? "board" : null);
  put("sort", sort === own(all.tab) ? null : sort);
  put("fit", all.fit);
  put("tier", all.tier);
  put("platform", all.platform);
  put("max", all.max === null ? null : String(all.max));
  put("flags", all.flags);
  put("noted", all.noted ? "1" : null);
  for (const [name, value] of Object.entries(more)) put(name, value);
  return `?${params.toString()}`;
}

/** Nothing is filtered: tab, view and order stay. */
export const NO_FILTERS = {
  fit: null,
  tier: null,
  platform: null,
  max: null,
  flags: null,
  noted: false,
} as const;

/** How many filters are set. */
export const filtersSet = (filters: DeskFilters): number =>
  Object.entries(NO_FILTERS).filter(([name, none]) => filters[name as keyof typeof NO_FILTERS] !== none)
    .length;

/** The tab that an application in a state stands in. */
export const tabsInOrder = Object.keys(DESK_TABS) as DeskTab[];
