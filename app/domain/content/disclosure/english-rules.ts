import type { DisclosureRule } from "./rule.ts";

const US: Omit<DisclosureRule, "from" | "until" | "accepted" | "source"> = {
  place: "US",
  market: "US",
  authority: "Federal Trade Commission",
  rejected: [
    "sp",
    "spon",
    "collab",
    "collaboration",
    "thanks",
    "thank you",
    "ambassador",
    "partner",
    "gifted",
    "affiliate",
    "promo",
  ],
  propose: "#ad",
  label: "required",
};

/**
 * The United States (16 CFR Part 255 and the FTC's "Disclosures 101 for Social Media Influencers"), the United
 * Kingdom (CAP Code section 2 and the ASA's influencer guidance) and Ireland (CCPC and ASA guidance).
 */
export const ENGLISH_RULES: readonly DisclosureRule[] = [
  {
    ...US,
    from: "2019-11-05",
    until: "2023-07-26",
    source: "16 CFR 255 (2009), Disclosures 101",
    accepted: ["ad", "advertisement", "sponsored", "{brand} partner", "{brand} ambassador"],
  },
  {
    ...US,
    from: "2023-07-26",
    until: null,
    source: "16 CFR 255.5",
    accepted: [
      "ad",
      "advertisement",
      "sponsored",
      "paid partnership",
      "{brand} partner",
      "{brand} ambassador",
      "{brand} brand ambassador",
    ],
  },
  {
    place: "UK",
    market: "UK",
    from: "2018-09-28",
    until: null,
    authority: "Advertising Standards Authority",
    source: "CAP Code 2.1, ASA guidance",
    accepted: ["ad", "advert", "advertising", "advertisement"],
    rejected: [
      "sponsored",
      "sponsor",
      "spon",
      "sp",
      "in association with",
      "thanks to",
      "gifted",
      "collab",
      "affiliate",
      "aff",
      "ambassador",
      "paid partnership",
      "made possible by",
    ],
    propose: "#ad",
    label: "advised",
  },
  {
    place: "IE",
    market: "EU",
    from: "2023-10-19",
    until: null,
    authority: "CCPC and ASA",
    source: "CCPC and ASA influencer guidance 2023",
    accepted: ["ad", "advert", "advertising", "advertisement", "fógra"],
    rejected: ["sponsored", "spon", "sp", "collab", "gifted", "ambassador", "thanks to", "iworkwith"],
    propose: "#ad",
    label: "required",
  },
];
