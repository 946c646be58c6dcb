/** Markets whose disclosure law the marketplace knows. */
export const MARKETS = ["US", "UK", "EU"] as const;
export type Market = (typeof MARKETS)[number];

export const MARKET_NAMES: Record<Market, string> = {
  US: "the United States",
  UK: "the United Kingdom",
  EU: "the European Union",
};

/**
 * What one authority takes as a disclosure, between two days. Words are lower case and without #: each counts as a
 * word and as the hashtag of its letters, one that begins with # as the hashtag only. `{brand}` is the brand's name.
 */
export interface DisclosureRule {
  /** US, UK, EU (an audience whose country is not known), or the code of a country. */
  place: string;
  market: Market;
  /** First day that it is applied, and the day from which it is not; days as YYYY-MM-DD. */
  from: string;
  until: string | null;
  authority: string;
  source: string;
  /** Disclose by themselves. */
  accepted: readonly string[];
  /** What people use and the authority does not take. */
  rejected: readonly string[];
  /** The word that a fix proposes, as one would write it. */
  propose: string;
  /** Whether the platform's own label is required beside the words. Nowhere is it enough. */
  label: "required" | "advised";
}

/** What of a caption is seen before somebody taps “more”, by platform and, where it differs, by format. */
export interface Fold {
  characters: number;
  lines: number;
  source: string;
  from: string;
}
