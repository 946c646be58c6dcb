import { countryName } from "#app/domain/account/countries.ts";
import { NICHE_CODES, nicheName } from "#app/domain/account/niches.ts";
import { type BrowseFilters, filterCount } from "#app/domain/brief/browse-filters.ts";
import type { BriefCard } from "#app/domain/brief/cards.server.ts";
import { type FacetCounts, NET_STEPS, offeredMarkets } from "#app/domain/brief/facets.ts";
import { briefsHref, filterChips } from "#app/domain/brief/filter-chips.ts";
import type { BriefFit, FitWishes } from "#app/domain/brief/fits-me.ts";
import { fitView } from "#app/domain/brief/fit-view.ts";
import { MAIN_MARKETS } from "#app/domain/brief/main-markets.ts";

type Judge = ((wishes: FitWishes, now: Date) => BriefFit) | null;

/** Cards without the rules behind them: the list shows only whether they are met. */
export function cardViews(cards: readonly BriefCard[], judge: Judge, now: Date) {
  return cards.map(({ eligibility, niches, markets, platforms, saved, ...card }) => ({
    card,
    fit: judge && fitView(judge({ eligibility, niches, markets, platforms }, now)),
    saved: judge && saved,
  }));
}

/** Everything of the filters that needs a table of names, with the counts. */
export function filterView(filters: BrowseFilters, facets: FacetCounts) {
  const facet = (counts: Record<string, number>, nameOf: (code: string) => string) => (code: string) => ({
    ...{ code, name: nameOf(code), count: counts[code] ?? 0 },
  });
  const offered = offeredMarkets(facets.markets, filters.markets);
  const markets = [...new Set<string>([...offered, ...MAIN_MARKETS.slice(0, 6)])];
  return {
    address: briefsHref(filters),
    chips: filterChips(filters),
    count: filterCount(filters),
    platforms: facets.platforms,
    pays: facets.pays,
    markets: markets.slice(0, Math.max(8, filters.markets.length)).map(facet(facets.markets, countryName)),
    niches: NICHE_CODES.map(facet(facets.niches, nicheName)),
    nets: NET_STEPS.map((net) => ({
      words: `${net.toLocaleString("en-US")} or more`,
      href: briefsHref({ ...filters, net: filters.net === net ? null : net }),
      on: filters.net === net,
      count: facets.nets[String(net)] ?? 0,
    })),
    capped: facets.capped,
  };
}
