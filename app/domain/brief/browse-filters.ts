import { z } from "zod";
import { isCountry } from "../account/countries.ts";
import { NICHE_CODES } from "../account/niches.ts";
import { PLATFORMS } from "../account/platforms.ts";

export const SORTS = ["newest", "closing", "pay"] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_NAMES: Record<Sort, string> = {
  newest: "Newest",
  closing: "Closes first",
  pay: "Highest net",
};

/** Within how many days a brand replies: the median of its first answers. */
export const REPLY_DAYS = [1, 3, 7] as const;

const firstOf = (params: URLSearchParams, key: string) => params.get(key) ?? undefined;

/** What can be filtered by. Whatever an address has that does not fit is left out, never an error. */
export const browseFilters = z.object({
  q: z.string().trim().max(100).catch(""),
  platforms: z.array(z.enum(PLATFORMS)),
  niches: z.array(z.enum(NICHE_CODES)),
  markets: z.array(z.string()),
  /** Net of one slot, in whole units of the brief's own currency. */
  net: z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null),
  replies: z.coerce
    .number()
    .refine((days) => (REPLY_DAYS as readonly number[]).includes(days))
    .nullable()
    .catch(null),
  closing: z.boolean(),
  noExclusivity: z.boolean(),
  contentOnly: z.boolean(),
  sort: z.enum(SORTS).catch("newest"),
});
export type BrowseFilters = z.infer<typeof browseFilters>;

const known = <T extends string>(all: readonly T[], wanted: string[]): T[] =>
  all.filter((one) => wanted.includes(one));

/** The filters of an address. */
export function readFilters(params: URLSearchParams): BrowseFilters {
  return browseFilters.parse({
    q: firstOf(params, "q"),
    platforms: known(PLATFORMS, params.getAll("platform")),
    niches: known(NICHE_CODES, params.getAll("niche")),
    markets: [...new Set(params.getAll("market").filter(isCountry))].sort().slice(0, 20),
    net: firstOf(params, "net")?.replace(/[^\d]/g, "") || null,
    replies: firstOf(params, "replies") || null,
    closing: params.get("closing") === "week",
    noExclusivity: params.get("exclusivity") === "none",
    contentOnly: params.get("post") === "no",
    sort: firstOf(params, "sort"),
  });
}

/** The address of filters: stable, without what is not set. */
export function filtersToParams(filters: BrowseFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.q) params.set("q", filters.q);
  for (const platform of filters.platforms) params.append("platform", platform);
  for (const niche of filters.niches) params.append("niche", niche);
  for (const market of filters.markets) params.append("market", market);
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
  const { platforms, niches, markets, net, replies, closing, noExclusivity, contentOnly } = filters;
  const single = [net !== null, replies !== null, closing, noExclusivity, contentOnly].filter(Boolean).length;
  return platforms.length + niches.length + markets.length + single;
}
