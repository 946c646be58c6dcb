import { isEuMember } from "../account/countries.ts";

/** The three sets of disclosure law that the product knows. */
export const DISCLOSURE_MARKETS = ["US", "UK", "EU"] as const;
export type DisclosureMarket = (typeof DISCLOSURE_MARKETS)[number];

export const DISCLOSURE_MARKET_NAMES: Record<DisclosureMarket, string> = {
  US: "United States",
  UK: "United Kingdom",
  EU: "European Union",
};

/** Wording that each market accepts: 16 CFR 255 (US), ASA/CAP guidance (UK), UCPD and DSA art. 26 (EU). */
export const DISCLOSURE_WORDING: Record<DisclosureMarket, string> = {
  US: "#ad",
  UK: "#ad",
  EU: "Advertisement",
};

/**
 * The rule sets for the countries that a brief is meant for. A country outside the three gets the United
 * States rules, the most demanding on placement.
 */
export function disclosureMarketsOf(countries: readonly string[]): DisclosureMarket[] {
  const found = new Set(
    countries.map((code): DisclosureMarket => (code === "GB" ? "UK" : isEuMember(code) ? "EU" : "US")),
  );
  return DISCLOSURE_MARKETS.filter((market) => found.has(market));
}
