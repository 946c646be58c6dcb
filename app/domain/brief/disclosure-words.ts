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
