// Without Zod: the list of briefs is a public page and must stay small.
import { countWords, MOST_COUNTED } from "./count-words.ts";

/** Steps of the facet "you net at least", in whole units of a brief's own currency. */
export const NET_STEPS = [100, 250, 500, 1_000] as const;

/** How many briefs each choice would show, all other filters kept. Counted over MOST_COUNTED at most. */
export interface FacetCounts {
  /** Briefs that fit all filters; `MOST_COUNTED` means that many or more. */
  total: number;
  /** The counts are of MOST_COUNTED briefs only. */
  capped: boolean;
  platforms: Record<string, number>;
  niches: Record<string, number>;
  markets: Record<string, number>;
  pays: Record<string, number>;
  nets: Record<string, number>;
}

type Counts = Record<string, number>;

function count(into: Counts, values: readonly string[]): void {
  for (const value of values) if (value !== "") into[value] = (into[value] ?? 0) + 1;
}

/**
 * Counts what was seen: briefs apart by ";", each "10111|tiktok|food,home|DE,AT|fee|2": which of the filters of platform,
 * niche, market, kind of pay and net it holds, its platforms, niches, markets and kinds of pay, and how many of
 * NET_STEPS it nets.
 */
export function readFacets(seen: string, total: number): FacetCounts {
  const counts = { platforms: {}, niches: {}, markets: {}, pays: {}, nets: {} };
  const briefs = seen === "" ? [] : seen.split(";");
  for (const brief of briefs) {
    const [holds = "", platforms = "", niches = "", markets = "", pays = "", net = "0"] = brief.split("|");
    const but = (own: number) => [...holds].every((held, at) => at === own || held === "1");
    if (but(0)) count(counts.platforms, platforms.split(","));
    if (but(1)) count(counts.niches, niches.split(","));
    if (but(2)) count(counts.markets, markets.split(","));
    if (but(3)) count(counts.pays, pays.split(","));
    if (but(4)) count(counts.nets, NET_STEPS.slice(0, Number(net)).map(String));
  }
  return { total, capped: briefs.length >= MOST_COUNTED, ...counts };
}

/** "12 briefs", "500+ briefs": how many open briefs there are, in words. */
export const briefCount = (total: number): string =>
  countWords(Math.min(total, MOST_COUNTED), total >= MOST_COUNTED, "brief", "briefs");

/** The markets to offer: those that are chosen, then those with most briefs, at most `room`. */
export function offeredMarkets(
  counts: Record<string, number>,
  chosen: readonly string[],
  room = 8,
): string[] {
  const most = Object.entries(counts).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return [...new Set([...chosen, ...most.map(([code]) => code)])].slice(0, Math.max(room, chosen.length));
}
