import { isCountry } from "../account/countries.ts";
import { PAY_KINDS, type PayKind } from "../commission/compensation.ts";
import { NICHE_CODES, type Niche } from "../account/niches.ts";
import { PLATFORMS, type Platform } from "../account/platforms.ts";

// Without Zod: the list of briefs is a public page and must stay small.

export const SORTS = ["newest", "closing", "pay", "fit"] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_NAMES: Record<Sort, string> = {
  newest: "Newest",
  closing: "Closes first",
  pay: "Highest net",
  fit: "Fits me",
};

/** Within how many days a brand replies: the median of its first answers. */
export const REPLY_DAYS = [1, 3, 7] as const;
export type ReplyDays = (typeof REPLY_DAYS)[number];

/** What open briefs can be filtered and ordered by. */
export interface BrowseFilters {
  q: string;
  platforms: Platform[];
  niches: Niche[];
  markets: string[];
  /** Any of these is part of the pay. */
  pays: PayKind[];
  /** Net of one slot, in whole units of the brief's own currency. */
  net: number | null;
  replies: ReplyDays | null;
  closing: boolean;
  noExclusivity: boolean;
  contentOnly: boolean;
  /** `fit` is for creators; everybody else gets the newest. */
  sort: Sort;
}

const MOST_NET = 1_000_000;

const known = <T extends string>(all: readonly T[], wanted: string[]): T[] =>
  all.filter((one) => wanted.includes(one));

function netOf(typed: string | null): number | null {
  const digits = typed?.replace(/\D/g, "") ?? "";
  const net = Number(digits.slice(0, 12));
  return net >= 1 && net <= MOST_NET ? net : null;
}

/** The filters of an address. Whatever does not fit is left out, never an error. */
export function readFilters(params: URLSearchParams): BrowseFilters {
  return {
    q: (params.get("q") ?? "").trim().slice(0, 100),
    platforms: known(PLATFORMS, params.getAll("platform")),
    niches: known(NICHE_CODES, params.getAll("niche")),
    markets: [...new Set(params.getAll("market").filter(isCountry))].sort().slice(0, 20),
    pays: known(PAY_KINDS, params.getAll("pay")),
    net: netOf(params.get("net")),
    replies: REPLY_DAYS.find((days) => String(days) === params.get("replies")) ?? null,
    closing: params.get("closing") === "week",
    noExclusivity: params.get("exclusivity") === "none",
    contentOnly: params.get("post") === "no",
    sort: SORTS.find((sort) => sort === params.get("sort")) ?? "newest",
  };
}

/** The address of filters: stable, without what is not set. */
export function filtersToParams(filters: BrowseFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.q) params.set("q", filters.q);
  for (const platform of filters.platforms) params.append("platform", platform);
  for (const niche of filters.niches) params.append("niche", niche);
  for (const market of filters.markets) params.append("market", market);
  for (const pay of filters.pays) params.append("pay", pay);
  if (filters.net !== null) params.set("net", String(filters.net));
  if (filters.replies !== null) params.set("replies", String(filters.replies));
  if (filters.closing) params.set("closing", "week");
  if (filters.noExclusivity) params.set("exclusivity", "none");
  if (filters.contentOnly) params.set("post", "no");
  if (filters.sort !== "newest") params.set("sort", filters.sort);
  return params;
}

/** How many filters are set, search words and order apart. */
export function filterCount(filters: BrowseFilters): number {
  const { platforms, niches, markets, pays, net, replies, closing, noExclusivity, contentOnly } = filters;
  const single = [net !== null, replies !== null, closing, noExclusivity, contentOnly].filter(Boolean).length;
  return platforms.length + niches.length + markets.length + pays.length + single;
}
