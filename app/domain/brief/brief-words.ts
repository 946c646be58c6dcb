import type { Licence } from "./brief-details.ts";

// Apart from brief-details.ts, which needs Zod: public pages show these words and must stay small.

export const GOAL_KINDS = ["sales", "awareness", "new_market", "sentiment"] as const;
export const GOAL_NAMES: Record<(typeof GOAL_KINDS)[number], string> = {
  sales: "Sales",
  awareness: "Awareness",
  new_market: "A new market",
  sentiment: "How people feel about the brand",
};

export const LICENCE_MEDIA = [
  "organic_social",
  "website",
  "email",
  "paid_social",
  "retail",
  "print",
] as const;
export type LicenceMedium = (typeof LICENCE_MEDIA)[number];
export const LICENCE_MEDIA_NAMES: Record<LicenceMedium, string> = {
  organic_social: "Brand’s social channels",
  website: "Brand’s website and shop",
  email: "Brand’s emails",
  paid_social: "Paid social ads",
  retail: "In shops",
  print: "Print",
};

/** "90 d organic licence", "Perpetual, paid media": the licence in a few words. */
export function licenceWords(of: Licence): string {
  const term =
    of.termDays === null ? "Perpetual" : of.termDays === 365 ? "1\u00a0year" : `${of.termDays}\u00a0d`;
  const use = of.paidMedia ? "paid media" : "organic";
  return of.termDays === null || of.paidMedia ? `${term} licence, ${use}` : `${term} ${use} licence`;
}
