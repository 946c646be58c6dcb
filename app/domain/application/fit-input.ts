import { z } from "zod";
import type { AgeBand, Gender } from "../account/demographics.ts";
import { PLATFORMS, type Platform } from "../account/platforms.ts";
import type { FrozenStats } from "../account/stats.ts";
import type { BriefDetails } from "../brief/brief-details.ts";
import type { EligibilityRules } from "../brief/eligibility.ts";

const count = z.number().int().min(0);

/** What is known of one account beside its frozen numbers, at the moment of applying. */
export const AccountFacts = z.object({
  accountId: z.string(),
  platform: z.enum(PLATFORMS),
  handle: z.string(),
  /** The snapshot before the frozen one. */
  previous: z
    .object({ takenAt: z.iso.datetime(), followers: count, engagementBps: count })
    .nullable()
    .default(null),
  /** How many accounts it follows; null while nobody said. */
  following: count.nullable().default(null),
  /** Shares of a sample of comments, in whole percents. */
  comments: z
    .object({ sample: count, lowQualityPercent: count, identicalPercent: count })
    .nullable()
    .default(null),
});
export type AccountFacts = z.infer<typeof AccountFacts>;

/** What is known of the creator at the moment of applying. Stored with the score, so that both are frozen. */
export const FitFacts = z.object({
  country: z.string(),
  niches: z.array(z.string()),
  /** Bio and pitch, in the creator's own words. */
  text: z.string(),
  availability: z.string(),
  /** Deals that run now, and deliverables of earlier ones: accepted, and of these delivered late. */
  running: count,
  delivered: count,
  late: count,
  accounts: z.array(AccountFacts),
});
export type FitFacts = z.infer<typeof FitFacts>;

/** What a brief asks, as the score sees it. Fees in minor units per line. */
export interface FitBrief {
  platforms: Platform[];
  niches: string[];
  /** Title, summary, audience and messages: the words that a pitch is compared with. */
  words: string;
  /** The country whose share is asked, or the brief's markets. */
  countries: string[];
  minPercent: number | null;
  ages: AgeBand[];
  genders: Gender[];
  currency: string;
  lines: { platform: Platform; quantity: number; feeMin: bigint | null; feeMax: bigint | null }[];
}

export interface FitInput {
  brief: FitBrief;
  facts: FitFacts;
  /** The frozen numbers of the account that speaks for the application; null when there is none. */
  stats: FrozenStats | null;
  /** Price of all deliverables together, minor units. */
  gross: bigint;
}

interface BriefParts {
  title: string;
  summary: string;
  currency: string;
  niches: string[];
  markets: string[];
  details: BriefDetails;
  eligibility: EligibilityRules;
  deliverables: FitBrief["lines"];
}

/** The part of a brief that a score is made of. */
export function fitBriefOf(brief: BriefParts): FitBrief {
  const { details, eligibility } = brief;
  const asked = eligibility.audienceCountry;
  return {
    platforms: brief.deliverables.map((line) => line.platform),
    niches: brief.niches,
    words: [brief.title, brief.summary, details.audience, ...details.keyMessages].join(" "),
    countries: asked ? [asked.country] : brief.markets,
    minPercent: asked?.minPercent ?? null,
    ages: details.preferences.ages,
    genders: details.preferences.genders,
    currency: brief.currency,
    lines: brief.deliverables.map(({ platform, quantity, feeMin, feeMax }) => ({
      ...{ platform, quantity, feeMin, feeMax },
    })),
  };
}
