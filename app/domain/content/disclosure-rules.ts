/** Markets whose disclosure law the marketplace knows. */
export const MARKETS = ["US", "UK", "EU"] as const;
export type Market = (typeof MARKETS)[number];

export const MARKET_NAMES: Record<Market, string> = {
  US: "the United States",
  UK: "the United Kingdom",
  EU: "the European Union",
};

export interface DisclosureRule {
  market: Market;
  /** Since when the rule is applied here, and where it comes from. */
  since: string;
  source: string;
  /** Whole words or hashtags that disclose by themselves, lower case; `{brand}` is the brand's name. */
  accepted: readonly string[];
  /** Words that people use and that the market does not take as a disclosure. */
  rejected: readonly string[];
  /** What to write, as the fix. */
  fix: string;
}

/**
 * Dated, per market. Sources: US 16 CFR Part 255 and the FTC's "Disclosures 101"; UK CAP Code section 2 and
 * the ASA's influencer guidance; EU Directive 2005/29/EC (UCPD) annex I no. 11 and Regulation 2022/2065 art. 26.
 */
export const DISCLOSURE_RULES: Record<Market, DisclosureRule> = {
  US: {
    market: "US",
    since: "2023-06-29",
    source: "16 CFR 255",
    accepted: [
      "ad",
      "#ad",
      "advertisement",
      "#advertisement",
      "sponsored",
      "#sponsored",
      "paid partnership",
      "{brand} partner",
      "{brand} ambassador",
      "#{brand}partner",
      "#{brand}ambassador",
    ],
    rejected: ["sp", "#sp", "spon", "#spon", "collab", "#collab", "thanks", "ambassador", "#ambassador"],
    fix: "begin with “Ad” or “#ad”",
  },
  UK: {
    market: "UK",
    since: "2020-09-01",
    source: "CAP Code 2.1, ASA guidance",
    accepted: [
      "ad",
      "#ad",
      "advert",
      "#advert",
      "advertising",
      "#advertising",
      "advertisement",
      "#advertisement",
    ],
    rejected: [
      "sponsored",
      "#sponsored",
      "spon",
      "#spon",
      "in association with",
      "thanks to",
      "gifted",
      "#gifted",
    ],
    fix: "begin with “Ad” or “#ad”; “sponsored” is not enough in the United Kingdom",
  },
  EU: {
    market: "EU",
    since: "2024-02-17",
    source: "UCPD annex I no. 11, DSA art. 26",
    accepted: [
      "ad",
      "#ad",
      "advertisement",
      "#advertisement",
      "advertising",
      "sponsored",
      "#sponsored",
      "paid partnership",
      "werbung",
      "#werbung",
      "anzeige",
      "#anzeige",
      "publicité",
      "#publicité",
      "collaboration commerciale",
      "publicidad",
      "#publicidad",
      "pubblicità",
      "#pubblicità",
      "adv",
      "#adv",
      "reclame",
      "#reclame",
      "advertentie",
      "#advertentie",
      "reklama",
      "#reklama",
      "reklam",
      "#reklam",
      "annons",
      "#annons",
      "reklame",
      "#reklame",
      "annonce",
      "#annonce",
      "mainos",
      "#mainos",
      "publicidade",
      "#publicidade",
      "publicitate",
      "#publicitate",
      "hirdetés",
      "#hirdetés",
      "διαφήμιση",
      "#διαφήμιση",
    ],
    rejected: ["collab", "#collab", "sp", "#sp"],
    fix: "begin with “Ad” or the word for it in your audience's language, such as “Werbung” or “Publicité”",
  },
};

/** Characters of the caption that are seen before the fold, per platform. */
export const VISIBLE_CHARACTERS = { instagram: 125, tiktok: 150, youtube: 157, other: 125 } as const;

/** Lines of the caption that are seen before the fold, on every platform; the strictest shows few. */
export const VISIBLE_LINES = 4;
