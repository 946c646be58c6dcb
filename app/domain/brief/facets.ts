// Without Zod: the list of briefs is a public page and must stay small.
import { countWords } from "./count-words.ts";

/** Steps of the facet "you net at least", in whole units of a brief's own currency. */
export const NET_STEPS = [100, 250, 500, 1_000] as const;

/** Briefs that are looked through at most: a number that nobody reads to the end needs no more. */
export const FACET_CAP = 2_000;

/** How many briefs each choice would show, all other filters kept. Counted over the newest 2,000. */
export interface FacetCounts {
  /** Briefs that fit all filters; `FACET_CAP` means that many or more. */
  total: number;
  /** The counts are of the newest 2,000 only. */
  capped: boolean;
  platforms: Record<string, number>;
  niches: Record<string, number>;
  markets: Record<string, number>;
  nets: Record<string, number>;
}

/** Rows of the grouping query as counts; an unknown facet is left out. */
export function readFacets(rows: readonly { facet: string; value: string; count: number }[]): FacetCounts {
  const of = (facet: string) =>
    Object.fromEntries(rows.filter((row) => row.facet === facet).map(({ value, count }) => [value, count]));
  const one = (facet: string) => rows.find((row) => row.facet === facet)?.count ?? 0;
  return {
    total: one("total"),
    capped: one("seen") >= FACET_CAP,
    platforms: of("platform"),
    niches: of("niche"),
    markets: of("market"),
    nets: of("net"),
  };
}

/** "12 briefs", "2,000+ briefs": how many open briefs there are, in words. */
export const briefCount = (total: number): string =>
  countWords(Math.min(total, FACET_CAP), total >= FACET_CAP, "brief", "briefs");

/** The markets to offer: those that are chosen, then those with most briefs, at most `room`. */
export function offeredMarkets(
  counts: Record<string, number>,
  chosen: readonly string[],
  room = 8,
): string[] {
  const most = Object.entries(counts).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return [...new Set([...chosen, ...most.map(([code]) => code)])].slice(0, Math.max(room, chosen.length));
}
