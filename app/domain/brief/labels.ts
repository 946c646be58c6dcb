import { countryInSentence, countryName } from "../account/countries.ts";
import { languageName } from "../account/languages.ts";
import { percentOf } from "../account/measures.ts";
import { nicheName } from "../account/niches.ts";
import { PLATFORM_NAMES } from "../account/platforms.ts";
import type { MarketPolicy } from "../deal/policy.ts";
import { audienceLines } from "./audience-rules.ts";
import type { EligibilityRules } from "./eligibility.ts";
import { preferenceLines } from "./preferences.ts";
import { stepsOf, type BriefStep } from "./steps.ts";
import type { BriefView } from "./view.ts";

/**
 * Names and sentences of a brief, made on the server: the tables behind them (countries, languages, niches)
 * are larger than the page that shows them.
 */
export interface BriefLabels {
  /** Niches and markets. */
  tags: string[];
  brandCountry: string;
  territory: string;
  /** Who may apply, rule by rule; empty: every creator with an account. */
  rules: string[];
  /** Whom it suits best, line by line; empty: the brand did not say. */
  preferences: string[];
  /** From application to payout. */
  steps: BriefStep[];
}

const people = (count: number) => count.toLocaleString("en-US");

/** Who may apply, rule by rule, in words for creators. */
export function eligibilityLines({ eligibility: rules }: { eligibility: EligibilityRules }): string[] {
  const { platforms, minFollowers, maxFollowers, minEngagementBps, audienceCountry, countries, languages } =
    rules;
  const audience = audienceCountry && countryInSentence(audienceCountry.country);
  const lines = [
    platforms.length > 0
      ? `An account on ${platforms.map((platform) => PLATFORM_NAMES[platform]).join(" or ")}`
      : null,
    minFollowers !== null ? `At least ${people(minFollowers)} followers there` : null,
    maxFollowers !== null ? `At most ${people(maxFollowers)} followers there` : null,
    minEngagementBps !== null ? `Engagement of at least ${percentOf(minEngagementBps)}` : null,
    audience ? `At least ${audienceCountry.minPercent}\u00a0% of the audience in ${audience}` : null,
    ...audienceLines(rules),
    countries.length > 0 ? `You live in ${countries.map(countryInSentence).join(" or ")}` : null,
    languages.length > 0 ? `You speak ${languages.map(languageName).join(" or ")}` : null,
    rules.vettedOnly ? "Vetted creators only" : null,
  ];
  return lines.filter((line) => line !== null);
}

/** Everything of a brief that needs a table to be read. */
export function labelsOf(brief: BriefView, policy: MarketPolicy): BriefLabels {
  const { model, product } = brief.details;
  const { territory } = brief.details.licence;
  const contentOnly = brief.deliverables.length > 0 && brief.deliverables.every((line) => line.contentOnly);
  return {
    tags: [...brief.niches.map(nicheName), ...brief.markets.map(countryName)],
    brandCountry: countryName(brief.brand.country),
    territory: territory.length === 0 ? "Worldwide" : territory.map(countryName).join(", "),
    rules: eligibilityLines(brief),
    preferences: preferenceLines(brief.details.preferences),
    steps: stepsOf(policy, { contentOnly, model, product: product !== null }),
  };
}
