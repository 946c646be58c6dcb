import { ENGLISH_RULES } from "./english-rules.ts";
import { NORTHERN_RULES } from "./northern-rules.ts";
import { SOUTHERN_RULES } from "./southern-rules.ts";
import { WESTERN_RULES } from "./western-rules.ts";
import { MARKETS, type DisclosureRule, type Market } from "./rule.ts";

const COUNTRY_RULES = [...ENGLISH_RULES, ...WESTERN_RULES, ...SOUTHERN_RULES, ...NORTHERN_RULES];
const inEurope = COUNTRY_RULES.filter((rule) => rule.market === "EU" && rule.until === null);

/**
 * An audience in Europe whose country is not known: the plain word of any of its languages, or of English. With a
 * country known, that country's own rule is stricter.
 */
const ANYWHERE_IN_EUROPE: DisclosureRule = {
  place: "EU",
  market: "EU",
  from: "2024-02-17",
  until: null,
  authority: "European Commission",
  source: "UCPD annex I no. 11, DSA art. 26",
  accepted: [
    ...new Set([
      ...["ad", "advertisement", "advertising", "sponsored", "paid partnership", "commercial communication"],
      ...inEurope.flatMap((rule) => rule.accepted),
    ]),
  ],
  rejected: ["collab", "sp", "spon", "gifted", "thanks to", "ambassador", "partner"],
  propose: "#ad",
  label: "required",
};

/** Every rule, of every place and time. */
export const RULES: readonly DisclosureRule[] = [...COUNTRY_RULES, ANYWHERE_IN_EUROPE];

/** The day that a rule is looked up by: YYYY-MM-DD in UTC. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** For briefs, whose posts are still to come: the newest rules that are known. */
export const NEWEST_DAY = "9999-12-31";

/** The rule of a place on a day; before its first rule the first one, because nothing is laxer than unknown. */
export function ruleOf(place: string, day: string): DisclosureRule | null {
  const rules = RULES.filter((rule) => rule.place === place);
  return (
    rules.find((rule) => rule.from <= day && (rule.until === null || day < rule.until)) ?? rules[0] ?? null
  );
}

const MARKET_OF = new Map(RULES.map((rule) => [rule.place, rule.market]));

/** Countries of Europe that have a rule of their own. */
export const hasOwnRule = (country: string): boolean => MARKET_OF.get(country) === "EU" && country !== "EU";

/**
 * The places whose rules a caption must meet: all of them at once, which is the strictest set. Countries outside
 * their deal's markets count for nothing; without a country the whole of Europe is one place.
 */
export function placesOf(markets: readonly Market[], countries: readonly string[] = []): string[] {
  const own = [...new Set(countries)].filter(hasOwnRule);
  return MARKETS.filter((market) => markets.includes(market)).flatMap((market) =>
    market === "EU" && own.length > 0 ? own : [market],
  );
}

/**
 * Which of a brief's countries one creator speaks to. Somebody who lives in one of them speaks its language to its
 * people; who lives elsewhere was taken for the audience there, so that all of them count.
 */
export function audienceCountries(briefCountries: readonly string[], creatorCountry: string): string[] {
  const own = briefCountries.filter(hasOwnRule);
  return own.includes(creatorCountry) ? [creatorCountry] : own;
}
