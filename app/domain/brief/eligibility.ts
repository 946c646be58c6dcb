import { z } from "zod";
import { countryInSentence, countryName } from "../account/countries.ts";
import { languageName } from "../account/languages.ts";
import { PLATFORM_NAMES, PLATFORMS, type Platform } from "../account/platforms.ts";
import { percentOf } from "../account/measures.ts";
import type { FrozenStats } from "../account/stats.ts";
import {
  audienceAgesRule,
  audienceCountryRule,
  audienceGenderRule,
  audienceMisses,
  type MeasuredAudience,
} from "./audience-rules.ts";
import type { FailedCriterion } from "./missed-criterion.ts";

export { missedSentence, type FailedCriterion } from "./missed-criterion.ts";

/** What a creator must have to apply. Empty lists and nulls ask for nothing. */
export const EligibilityRules = z.object({
  platforms: z.array(z.enum(PLATFORMS)).default([]),
  minFollowers: z.number().int().min(0).nullable().default(null),
  maxFollowers: z.number().int().min(1).nullable().default(null),
  minEngagementBps: z.number().int().min(0).max(10_000).nullable().default(null),
  countries: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  audienceCountry: audienceCountryRule,
  audienceAges: audienceAgesRule,
  audienceGender: audienceGenderRule,
  vettedOnly: z.boolean().default(false),
});
export type EligibilityRules = z.infer<typeof EligibilityRules>;

/** What a brief stores, with every missing rule filled in. Throws when it does not have the shape. */
export const readEligibility = (stored: unknown): EligibilityRules => EligibilityRules.parse(stored ?? {});

export interface CreatorFacts {
  country: string;
  languages: readonly string[];
  vettedAt: Date | null;
  vettedUntil: Date | null;
}

type Measured = Pick<FrozenStats, "platform" | "followers" | "engagementBps" | "audienceCountries"> &
  MeasuredAudience;
/** An account with the numbers of its latest snapshot; `followers: null` where there is none yet. */
export type AccountFacts = Measured | { platform: Platform; followers: null };

const list = (names: string[], word = "or"): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1) ?? ""}`;
const platformNames = (accounts: readonly AccountFacts[]) => [
  ...new Set(accounts.map(({ platform }) => PLATFORM_NAMES[platform])),
];
const people = (count: number) => count.toLocaleString("en-US");

/** How far an account is from the numbers that are asked: one entry per criterion that it misses. */
function missesOf(rules: EligibilityRules, account: Measured): FailedCriterion[] {
  const { followers, engagementBps, audienceCountries } = account;
  const failed: FailedCriterion[] = [];
  const had = `${people(followers)} on ${PLATFORM_NAMES[account.platform]}`;
  if (rules.minFollowers !== null && followers < rules.minFollowers)
    failed.push({ criterion: "Followers", asked: `at least ${people(rules.minFollowers)}`, had });
  if (rules.maxFollowers !== null && followers > rules.maxFollowers)
    failed.push({ criterion: "Followers", asked: `at most ${people(rules.maxFollowers)}`, had });
  if (rules.minEngagementBps !== null && engagementBps < rules.minEngagementBps)
    failed.push({
      criterion: "Engagement",
      asked: `at least ${percentOf(rules.minEngagementBps)}`,
      had: percentOf(engagementBps),
    });
  const market = rules.audienceCountry;
  const share = market ? (audienceCountries[market.country] ?? 0) : 0;
  if (market && share < market.minPercent) {
    const where = countryInSentence(market.country);
    failed.push({
      criterion: "Audience by country",
      asked: `at least ${market.minPercent}\u00a0% in ${where}`,
      had: `${share}\u00a0%`,
    });
  }
  return [...failed, ...audienceMisses(rules, account)];
}

const isVetted = ({ vettedAt, vettedUntil }: CreatorFacts, now: Date): boolean =>
  vettedAt !== null && (vettedUntil === null || vettedUntil > now);

function personMisses(rules: EligibilityRules, creator: CreatorFacts, now: Date): FailedCriterion[] {
  const failed: FailedCriterion[] = [];
  if (rules.countries.length > 0 && !rules.countries.includes(creator.country))
    failed.push({
      criterion: "Country",
      asked: list(rules.countries.map(countryName)),
      had: countryName(creator.country),
    });
  if (rules.languages.length > 0 && !rules.languages.some((code) => creator.languages.includes(code)))
    failed.push({
      criterion: "Language",
      asked: list(rules.languages.map(languageName)),
      had: list(creator.languages.map(languageName), "and") || "none given",
    });
  if (rules.vettedOnly && !isVetted(creator, now))
    failed.push({ criterion: "Vetting", asked: "vetted creators only", had: "not vetted" });
  return failed;
}

function accountMisses(rules: EligibilityRules, accounts: readonly AccountFacts[]): FailedCriterion[] {
  const asked = list(rules.platforms.map((platform) => PLATFORM_NAMES[platform])) || "one account";
  const fitting = accounts.filter(
    ({ platform }) => rules.platforms.length === 0 || rules.platforms.includes(platform),
  );
  if (fitting.length === 0) {
    const had = list(platformNames(accounts), "and");
    return [{ criterion: "Account", asked, had: had || "no account yet" }];
  }
  const measured = fitting.filter((account): account is Measured => account.followers !== null);
  if (measured.length === 0)
    return [
      {
        criterion: "Numbers",
        asked: "an account with numbers",
        had: `none on ${list(platformNames(fitting))} yet`,
      },
    ];
  // One account must meet all of it: followers here and engagement there would be nobody's audience.
  return measured.map((account) => missesOf(rules, account)).reduce((a, b) => (b.length < a.length ? b : a));
}

/**
 * Whether a creator may apply, and otherwise everything that is missing, in words for the creator.
 * Numbers are judged on the account that comes closest. Ask it with the latest snapshot of each account.
 */
export function checkEligibility(
  rules: EligibilityRules,
  creator: CreatorFacts,
  accounts: readonly AccountFacts[],
  now: Date,
): { ok: boolean; failed: FailedCriterion[] } {
  const failed = [...personMisses(rules, creator, now), ...accountMisses(rules, accounts)];
  return { ok: failed.length === 0, failed };
}
