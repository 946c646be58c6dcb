import { z } from "zod";
import { AGE_BANDS, GENDERS } from "../account/demographics.ts";
import { countryInSentence } from "../account/countries.ts";
import { languageName } from "../account/languages.ts";
import { percentOf, TIERS, type Tier } from "../account/measures.ts";
import { nicheName } from "../account/niches.ts";
import { audienceCountryRule, bandWords } from "./audience-rules.ts";

/** What a brand would like best. Nobody is kept from applying by it; it says whom the brief suits. */
export const preferences = z.object({
  tiers: z.array(z.enum(TIERS)).default([]),
  niches: z.array(z.string()).default([]),
  countries: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  minEngagementBps: z.number().int().min(0).max(10_000).nullable().default(null),
  audienceCountry: audienceCountryRule,
  /** Whom the audience should mostly be. */
  ages: z.array(z.enum(AGE_BANDS)).default([]),
  genders: z.array(z.enum(GENDERS)).default([]),
  note: z.string().trim().max(500).default(""),
});
export type Preferences = z.infer<typeof preferences>;

export const TIER_WORDS: Record<Tier, string> = {
  nano: "Nano, up to 10\u00a0K",
  micro: "Micro, 10 to 100\u00a0K",
  mid: "Mid, 100 to 500\u00a0K",
  macro: "Macro, 500\u00a0K to 1\u00a0M",
  mega: "Mega, over 1\u00a0M",
};

/** The wishes in words for creators, one line each; empty when there are none. */
export function preferenceLines(wish: Preferences): string[] {
  const { audienceCountry: audience } = wish;
  const lines = [
    wish.tiers.length > 0
      ? `Accounts of this size: ${wish.tiers.map((t) => TIER_WORDS[t]).join("; ")}`
      : null,
    wish.niches.length > 0 ? `Work on ${wish.niches.map(nicheName).join(", ")}` : null,
    wish.countries.length > 0 ? `You live in ${wish.countries.map(countryInSentence).join(" or ")}` : null,
    wish.languages.length > 0 ? `You speak ${wish.languages.map(languageName).join(" or ")}` : null,
    wish.minEngagementBps !== null ? `Engagement of ${percentOf(wish.minEngagementBps)} or more` : null,
    audience
      ? `At least ${audience.minPercent}\u00a0% of the audience in ${countryInSentence(audience.country)}`
      : null,
    wish.ages.length > 0 ? `An audience mostly aged ${bandWords(wish.ages)}` : null,
    wish.genders.length > 0 ? `An audience of mostly ${wish.genders.join(" or ")}` : null,
    wish.note || null,
  ];
  return lines.filter((line) => line !== null);
}
