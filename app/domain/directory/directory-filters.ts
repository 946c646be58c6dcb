import { isCountry } from "../account/countries.ts";
import { AGE_BANDS, GENDERS, type AgeBand, type Gender } from "../account/demographics.ts";
import { isLanguage, type Language } from "../account/languages.ts";
import { DENOMINATORS, TIERS, type EngagementDenominator, type Tier } from "../account/measures.ts";
import { NICHE_CODES, type Niche } from "../account/niches.ts";
import { PLATFORMS, type Platform } from "../account/platforms.ts";
import { isUuid } from "../uuid.ts";

export const DIRECTORY_SORTS = ["newest", "fit", "followers", "engagement", "price", "ontime"] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];
export const DIRECTORY_SORT_NAMES: Record<DirectorySort, string> = {
  newest: "Newest",
  fit: "Best fit to a brief",
  followers: "Most followers",
  engagement: "Highest engagement of followers",
  price: "Lowest price",
  ontime: "Most often on time",
};

/** Shares of an audience are asked for in these steps, in percent: the search row keeps a token for each. */
export const SHARE_STEPS = [10, 25, 50, 75] as const;
export type ShareStep = (typeof SHARE_STEPS)[number];
export const DEFAULT_SHARE: ShareStep = 25;

/** How sure the numbers must be: at least from a screenshot, imported, or reviewed. */
export const TRUSTS = ["screenshot", "imported", "reviewed"] as const;
export type Trust = (typeof TRUSTS)[number];

/** At least this percent of an audience is `of`: a country, an age band, a gender. */
export interface Share<T extends string> {
  of: T;
  percent: ShareStep;
}

/** What the directory can be filtered and ordered by. With a platform, all numbers are those of that account. */
export interface DirectoryFilters {
  q: string;
  platform: Platform | null;
  tier: Tier | null;
  minFollowers: number | null;
  maxFollowers: number | null;
  /** Basis points of `of`. */
  engagement: number | null;
  of: EngagementDenominator;
  countries: string[];
  languages: Language[];
  niches: Niche[];
  audience: Share<string> | null;
  age: Share<AgeBand> | null;
  gender: Share<Gender> | null;
  /** Highest price to start from, in whole units of the creator's own currency. */
  price: number | null;
  stats: Trust | null;
  vetted: boolean;
  /** At least nine of ten offers answered; at least nine of ten pieces on time. */
  answers: boolean;
  onTime: boolean;
  /** The brief of the team's own that fit is measured against; the order by fit needs one. */
  brief: string | null;
  sort: DirectorySort;
}

const known = <T extends string>(all: readonly T[], wanted: string[]): T[] =>
  all.filter((one) => wanted.includes(one));
const one = <T extends string>(all: readonly T[], wanted: string | null): T | null =>
  all.find((code) => code === wanted) ?? null;

const FACTORS: Record<string, number> = { k: 1_000, m: 1_000_000 };
const MOST = 2_000_000_000;

/** "12,000", "12k" and "1.2m" as people type them; null for everything else. */
function countOf(typed: string | null): number | null {
  const match = /^(\d{1,10}(?:\.\d{1,3})?)([km]?)$/.exec(
    (typed ?? "").toLowerCase().replace(/[\s,\u00a0]/g, ""),
  );
  if (!match) return null;
  const value = Math.round(Number(match[1]) * (FACTORS[match[2] ?? ""] ?? 1));
  return value >= 1 && value <= MOST ? value : null;
}

/** "2.5" or "2,5 %" in basis points. */
function rateOf(typed: string | null): number | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)%?$/.exec((typed ?? "").replace(/[\s\u00a0]/g, ""));
  const bps = match?.[1] ? Math.round(Number(match[1].replace(",", ".")) * 100) : 0;
  return bps >= 1 && bps <= 10_000 ? bps : null;
}

function shareOf<T extends string>(code: T | null, percent: string | null): Share<T> | null {
  if (code === null) return null;
  return { of: code, percent: SHARE_STEPS.find((step) => String(step) === percent) ?? DEFAULT_SHARE };
}

const countriesOf = (wanted: string[]) => [...new Set(wanted.filter(isCountry))].sort().slice(0, 10);

/** The filters of an address. Whatever does not fit is left out, never an error. */
export function readDirectoryFilters(params: URLSearchParams): DirectoryFilters {
  const at = (name: string) => params.get(name);
  const brief = at("brief");
  const sort = one(DIRECTORY_SORTS, at("sort")) ?? "newest";
  const audience = at("audience");
  return {
    q: (at("q") ?? "").trim().slice(0, 100),
    platform: one(PLATFORMS, at("platform")),
    tier: one(TIERS, at("tier")),
    minFollowers: countOf(at("min")),
    maxFollowers: countOf(at("max")),
    engagement: rateOf(at("rate")),
    of: one(DENOMINATORS, at("of")) ?? "followers",
    countries: countriesOf(params.getAll("country")),
    languages: [...new Set(params.getAll("language").filter(isLanguage))].sort().slice(0, 10),
    niches: known(NICHE_CODES, params.getAll("niche")),
    audience: shareOf(audience && isCountry(audience) ? audience : null, at("audienceShare")),
    age: shareOf(one(AGE_BANDS, at("age")), at("ageShare")),
    gender: shareOf(one(GENDERS, at("gender")), at("genderShare")),
    price: countOf(at("price")),
    stats: one(TRUSTS, at("stats")),
    vetted: at("vetted") === "yes",
    answers: at("answers") === "yes",
    onTime: at("ontime") === "yes",
    brief: brief !== null && isUuid(brief) ? brief : null,
    sort,
  };
}

/** A rate in basis points as an address and a field carry it: 250 is "2.5". */
export const rateText = (bps: number): string => String(bps / 100);

/** The address of filters: stable, without what is not set. */
export function directoryParams(filters: DirectoryFilters): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | number | null | false) =>
    value === null || value === false || value === "" ? undefined : params.append(name, String(value));
  const share = (name: string, asked: Share<string> | null) => {
    set(name, asked && asked.of);
    if (asked && asked.percent !== DEFAULT_SHARE) set(`${name}Share`, asked.percent);
  };
  set("q", filters.q);
  set("platform", filters.platform);
  set("tier", filters.tier);
  set("min", filters.minFollowers);
  set("max", filters.maxFollowers);
  set("rate", filters.engagement === null ? null : rateText(filters.engagement));
  set("of", filters.engagement !== null && filters.of !== "followers" && filters.of);
  for (const country of filters.countries) set("country", country);
  for (const language of filters.languages) set("language", language);
  for (const niche of filters.niches) set("niche", niche);
  share("audience", filters.audience);
  share("age", filters.age);
  share("gender", filters.gender);
  set("price", filters.price);
  set("stats", filters.stats);
  for (const name of ["vetted", "answers"] as const) set(name, filters[name] && "yes");
  set("ontime", filters.onTime && "yes");
  set("brief", filters.brief);
  set("sort", filters.sort !== "newest" && filters.sort);
  return params;
}

/** How many filters are set, search words and order apart. */
export function directoryFilterCount(filters: DirectoryFilters): number {
  const {
    countries,
    languages,
    niches,
    engagement,
    of: _base,
    q: _words,
    sort: _order,
    brief: _brief,
    ...single
  } = filters;
  const set = Object.values({ ...single, engagement }).filter((value) => value !== null && value !== false);
  return countries.length + languages.length + niches.length + set.length;
}
