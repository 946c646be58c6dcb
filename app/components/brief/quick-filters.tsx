import { Link } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { filtersToParams, type BrowseFilters } from "#app/domain/brief/browse-filters.ts";

interface Chip {
  words: string;
  /** The filters after the chip is pressed. */
  then: BrowseFilters;
  on: boolean;
}

const without = <T,>(list: readonly T[], one: T): T[] => list.filter((other) => other !== one);

function chosen(filters: BrowseFilters): Chip[] {
  const { platforms, markets, niches } = filters;
  const chip = (words: string, change: Partial<BrowseFilters>) => ({
    words,
    then: { ...filters, ...change },
    on: true,
  });
  return [
    ...(filters.net === null ? [] : [chip(`Nets ${filters.net} or more`, { net: null })]),
    ...platforms.map((one) => chip(PLATFORM_NAMES[one], { platforms: without(platforms, one) })),
    ...markets.map((one) => chip(countryName(one), { markets: without(markets, one) })),
    ...niches.map((one) => chip(nicheName(one), { niches: without(niches, one) })),
    ...(filters.replies !== null && filters.replies !== 1
      ? [chip(`Replies within ${filters.replies} days`, { replies: null })]
      : []),
  ];
}

function offered(filters: BrowseFilters): Chip[] {
  const chip = (words: string, on: boolean, change: Partial<BrowseFilters>): Chip => ({
    words,
    on,
    then: { ...filters, ...change },
  });
  const fast = filters.replies === 1;
  return [
    chip("Replies within a day", fast, { replies: fast ? null : 1 }),
    chip("Closes this week", filters.closing, { closing: !filters.closing }),
    chip("No exclusivity", filters.noExclusivity, { noExclusivity: !filters.noExclusivity }),
    chip("You do not post it", filters.contentOnly, { contentOnly: !filters.contentOnly }),
  ];
}

const hrefOf = (filters: BrowseFilters): string => {
  const query = filtersToParams(filters).toString();
  return query ? `/briefs?${query}` : "/briefs";
};

/** What is filtered by, each with a way out, and the filters that are used most; links, so that they work anywhere. */
export function QuickFilters({ filters }: { filters: BrowseFilters }) {
  const chips = [...chosen(filters), ...offered(filters)].sort((a, b) => Number(b.on) - Number(a.on));
  return (
    <nav className="scroll-x mb-7" aria-label="Quick filters">
      {chips.map(({ words, then, on }) => (
        <Link key={words} to={hrefOf(then)} className="chip" {...(on ? { "aria-current": "true" } : {})}>
          {words}
          {on ? <Icon name="x" size="s" label="Remove" /> : null}
        </Link>
      ))}
    </nav>
  );
}
