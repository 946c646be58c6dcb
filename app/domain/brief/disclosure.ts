import { isEuMember } from "../account/countries.ts";
import { DISCLOSURE_MARKETS, type DisclosureMarket } from "./disclosure-words.ts";

export * from "./disclosure-words.ts";

// The European Economic Area has taken over the directives that the EU rules come from.
const EEA_ONLY = ["IS", "LI", "NO"];
const inEea = (code: string): boolean => isEuMember(code) || EEA_ONLY.includes(code);

/**
 * The rule sets for the countries that a brief is meant for. A country outside the three gets the United
 * States rules, the most demanding on placement.
 */
export function disclosureMarketsOf(countries: readonly string[]): DisclosureMarket[] {
  const found = new Set(
    countries.map((code): DisclosureMarket => (code === "GB" ? "UK" : inEea(code) ? "EU" : "US")),
  );
  return DISCLOSURE_MARKETS.filter((market) => found.has(market));
}
