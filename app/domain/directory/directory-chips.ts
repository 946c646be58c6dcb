import { countryName } from "../account/countries.ts";
import { languageName } from "../account/languages.ts";
import { percentOf } from "../account/measures.ts";
import { nicheName } from "../account/niches.ts";
import { PLATFORM_NAMES } from "../account/platforms.ts";
import type { FilterChip } from "../brief/filter-chips.ts";
import { directoryParams, type DirectoryFilters, type Share, type Trust } from "./directory-filters.ts";

export const TRUST_NAMES: Record<Trust, string> = {
  screenshot: "From a screenshot, or better",
  imported: "Imported, or better",
  reviewed: "Reviewed",
};
export const GENDER_NAMES = { women: "Women", men: "Men", other: "Other" } as const;
/** "18–24", as a range is written. */
export const ageName = (band: string): string => band.replace("-", "–");

/** The address of the directory with these filters, and a place in it. */
export function directoryHref(filters: DirectoryFilters, cursor: string | null = null): string {
  const params = directoryParams(filters);
  if (cursor) params.set("after", cursor);
  const query = params.toString();
  return query ? `/brand/creators?${query}` : "/brand/creators";
}

const without = <T>(list: readonly T[], one: T): T[] => list.filter((other) => other !== one);
const atLeast = ({ percent }: Share<string>) => `${percent}\u00a0% or more`;

/** What is filtered by, each with a way out. */
export function directoryChips(filters: DirectoryFilters): FilterChip[] {
  const { platform, tier, minFollowers, maxFollowers, engagement, price, stats, audience, age, gender } =
    filters;
  const chip = (words: string, change: Partial<DirectoryFilters>): FilterChip => ({
    ...{ words, on: true },
    href: directoryHref({ ...filters, ...change }),
  });
  const number = (value: number) => value.toLocaleString("en-US");
  return [
    platform && chip(PLATFORM_NAMES[platform], { platform: null }),
    tier && chip(`Tier ${tier}`, { tier: null }),
    minFollowers !== null && chip(`${number(minFollowers)} followers or more`, { minFollowers: null }),
    maxFollowers !== null && chip(`Up to ${number(maxFollowers)} followers`, { maxFollowers: null }),
    engagement !== null &&
      chip(`${percentOf(engagement)} of ${filters.of} or more`, { engagement: null, of: "followers" }),
    ...filters.niches.map((one) => chip(nicheName(one), { niches: without(filters.niches, one) })),
    ...filters.countries.map((one) =>
      chip(`Lives in ${countryName(one)}`, { countries: without(filters.countries, one) }),
    ),
    ...filters.languages.map((one) =>
      chip(languageName(one), { languages: without(filters.languages, one) }),
    ),
    audience && chip(`Audience in ${countryName(audience.of)}, ${atLeast(audience)}`, { audience: null }),
    age && chip(`Audience aged ${ageName(age.of)}, ${atLeast(age)}`, { age: null }),
    gender && chip(`Audience ${GENDER_NAMES[gender.of].toLowerCase()}, ${atLeast(gender)}`, { gender: null }),
    price !== null && chip(`From ${number(price)} or less`, { price: null }),
    stats && chip(`Numbers: ${TRUST_NAMES[stats].toLowerCase()}`, { stats: null }),
    filters.vetted && chip("Vetted", { vetted: false }),
    filters.answers && chip("Answers 9 of 10 offers", { answers: false }),
    filters.onTime && chip("On time 9 of 10 times", { onTime: false }),
  ].filter((one) => typeof one === "object" && one !== null);
}
