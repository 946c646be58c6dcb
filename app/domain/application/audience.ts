import { countryName } from "../account/countries.ts";
import { ELSEWHERE } from "../account/demographics.ts";
import type { Platform } from "../account/platforms.ts";
import type { FrozenStats } from "../account/stats.ts";

/** The account that speaks for an application: one on a platform that the brief asks, with most followers. */
export function leadSnapshot<T extends { platform: Platform; stats: FrozenStats }>(
  snapshots: readonly T[],
  platforms: readonly Platform[],
): T | null {
  const rank = (one: T) => (platforms.includes(one.platform) ? 1 : 0);
  return [...snapshots].sort((a, b) => rank(b) - rank(a) || b.stats.followers - a.stats.followers)[0] ?? null;
}

export interface Share {
  /** A country code, or "elsewhere". */
  code: string;
  name: string;
  percent: number;
}

/** Shares of an audience by country: the one that is asked for first, then from large to small, the rest last. */
export function countryShares(countries: Record<string, number>, asked: string | null): Share[] {
  const rank = (code: string) => (code === asked ? 0 : code === ELSEWHERE ? 2 : 1);
  const measured = Object.keys(countries).length > 0;
  const all = asked && measured && !(asked in countries) ? { ...countries, [asked]: 0 } : countries;
  return Object.entries(all)
    .map(([code, percent]) => ({ code, name: code === ELSEWHERE ? "Elsewhere" : countryName(code), percent }))
    .sort((a, b) => rank(a.code) - rank(b.code) || b.percent - a.percent);
}
