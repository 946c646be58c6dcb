import type { DisclosureRule } from "./rule.ts";

export type Country = Omit<DisclosureRule, "market" | "until" | "label"> & { until?: string };

/** English words that do not reach an audience of another language. */
export const ENGLISH = [
  "ad",
  "advert",
  "advertising",
  "advertisement",
  "sponsored",
  "sponsored by",
  "collab",
  "spon",
  "sp",
  "gifted",
  "paid partnership",
];

/**
 * A country's rule. All of them rest on Directive 2005/29/EC (UCPD) art. 7(2) and annex I no. 11 and on Regulation
 * 2022/2065 (DSA) art. 26(2), which asks for the platform's own label as well.
 */
export const european = (country: Country): DisclosureRule => ({
  until: null,
  ...country,
  market: "EU",
  label: "required",
});
