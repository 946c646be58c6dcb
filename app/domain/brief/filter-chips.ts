import { countryName } from "../account/countries.ts";
import { PAY_KIND_WORDS } from "../commission/compensation.ts";
import { nicheName } from "../account/niches.ts";
import { PLATFORM_NAMES } from "../account/platforms.ts";
import { filtersToParams, type BrowseFilters } from "./browse-filters.ts";

/** A filter that one press puts on or takes off. */
export interface FilterChip {
  words: string;
  /** The address after the press. */
  href: string;
  on: boolean;
}

const without = <T>(list: readonly T[], one: T): T[] => list.filter((other) => other !== one);

/** The address of the list with these filters, and a place in it. */
export function briefsHref(filters: BrowseFilters, cursor: string | null = null): string {
  const params = filtersToParams(filters);
  if (cursor) params.set("from", cursor);
  const query = params.toString();
  return query ? `/briefs?${query}` : "/briefs";
}

/** What is filtered by, each with a way out, then the filters that are used most. */
export function filterChips(filters: BrowseFilters): FilterChip[] {
  const { platforms, markets, niches, pays, net, replies, closing, noExclusivity, contentOnly } = filters;
  const chip = (words: string, on: boolean, change: Partial<BrowseFilters>): FilterChip => ({
    ...{ words, on },
    href: briefsHref({ ...filters, ...change }),
  });
  const chosen = [
    ...(net === null ? [] : [chip(`Nets ${net.toLocaleString("en-US")} or more`, true, { net: null })]),
    ...pays.map((one) => chip(PAY_KIND_WORDS[one], true, { pays: without(pays, one) })),
    ...platforms.map((one) => chip(PLATFORM_NAMES[one], true, { platforms: without(platforms, one) })),
    ...markets.map((one) => chip(countryName(one), true, { markets: without(markets, one) })),
    ...niches.map((one) => chip(nicheName(one), true, { niches: without(niches, one) })),
    ...(replies === null || replies === 1
      ? []
      : [chip(`Replies within ${replies} days`, true, { replies: null })]),
  ];
  const fast = replies === 1;
  const offered = [
    chip("Replies within a day", fast, { replies: fast ? null : 1 }),
    chip("Closes this week", closing, { closing: !closing }),
    chip("No exclusivity", noExclusivity, { noExclusivity: !noExclusivity }),
    chip("You do not post it", contentOnly, { contentOnly: !contentOnly }),
  ];
  return [...chosen, ...offered].sort((a, b) => Number(b.on) - Number(a.on));
}
