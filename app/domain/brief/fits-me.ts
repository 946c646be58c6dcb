import { countryInSentence } from "../account/countries.ts";
import { benchmarkOf, percentOf, tierOf } from "../account/measures.ts";
import { nicheName } from "../account/niches.ts";
import { PLATFORM_NAMES, type Platform } from "../account/platforms.ts";
import {
  checkEligibility,
  type AccountFacts,
  type CreatorFacts,
  type EligibilityRules,
  type FailedCriterion,
} from "./eligibility.ts";

/** What a brief asks and wishes for. */
export interface FitWishes {
  eligibility: EligibilityRules;
  niches: readonly string[];
  markets: readonly string[];
  platforms: readonly Platform[];
}

/** A creator with the numbers of the latest snapshot of each account. */
export interface FitSubject {
  creator: CreatorFacts & { niches: readonly string[] };
  accounts: readonly AccountFacts[];
}

/** One thing that was compared, in words for the creator. `share` is 0 to 100. */
export interface FitReason {
  signal: "niche" | "audience" | "platforms" | "engagement";
  share: number;
  words: string;
}

/** How well a brief fits a creator. It sorts and never declines; only `ok` decides whether they may apply. */
export interface BriefFit {
  ok: boolean;
  failed: FailedCriterion[];
  /** Sort key, 0 to 1,100: open to the creator first, then fewer things missing, then what fits best. */
  rank: number;
  word: "Strong fit" | "Fair fit" | "Weak fit";
  /** The strongest first. Empty when the brief wishes for nothing that can be compared. */
  reasons: FitReason[];
}

type Measured = Extract<AccountFacts, { followers: number }>;
const WEIGHTS: Record<FitReason["signal"], number> = {
  niche: 35,
  audience: 30,
  platforms: 20,
  engagement: 15,
};

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

function nicheReason({ niches }: FitWishes, { creator }: FitSubject): FitReason | null {
  if (niches.length === 0) return null;
  const common = niches.filter((code) => creator.niches.includes(code));
  if (common.length === 0)
    return {
      signal: "niche",
      share: 0,
      words: `It is about ${nicheName(niches[0] ?? "").toLowerCase()}, not one of your niches`,
    };
  const share = Math.round((100 * common.length) / Math.min(niches.length, 2));
  return {
    signal: "niche",
    share: Math.min(100, share),
    words: `In your niche: ${list(common.map(nicheName)).toLowerCase()}`,
  };
}

function audienceReason(
  { markets, eligibility }: FitWishes,
  accounts: readonly Measured[],
): FitReason | null {
  const asked = eligibility.audienceCountry ? [eligibility.audienceCountry.country] : markets;
  if (asked.length === 0 || accounts.length === 0) return null;
  const shareOf = (one: Measured) => asked.reduce((sum, code) => sum + (one.audienceCountries[code] ?? 0), 0);
  const percent = Math.max(...accounts.map(shareOf));
  const where = asked.length === 1 ? countryInSentence(asked[0] ?? "") : "its markets";
  // Three fifths in the asked countries is a whole match: no audience is all in one place.
  return {
    signal: "audience",
    share: Math.min(100, Math.round((percent * 100) / 60)),
    words: `${percent}\u00a0% of your audience is in ${where}`,
  };
}

function platformsReason({ platforms }: FitWishes, accounts: readonly Measured[]): FitReason | null {
  if (platforms.length === 0) return null;
  const missing = platforms.filter((one) => !accounts.some(({ platform }) => platform === one));
  const names = (some: readonly Platform[]) => list(some.map((one) => PLATFORM_NAMES[one]));
  const words =
    missing.length === 0 ? `You are on ${names(platforms)}` : `You have no numbers for ${names(missing)} yet`;
  const share = Math.round((100 * (platforms.length - missing.length)) / platforms.length);
  return { signal: "platforms", share, words };
}

function engagementReason({ eligibility }: FitWishes, accounts: readonly Measured[]): FitReason | null {
  const best = [...accounts].sort((a, b) => b.engagementBps - a.engagementBps)[0];
  if (!best) return null;
  const usual = benchmarkOf(best.platform, tierOf(best.followers));
  const least = eligibility.minEngagementBps ?? usual?.low;
  if (!least) return null;
  const from = eligibility.minEngagementBps === null ? "usual is from" : "it asks";
  return {
    signal: "engagement",
    // Half at the least, whole at one and a half times of it.
    share: Math.max(0, Math.min(100, Math.round((best.engagementBps * 100) / least) - 50)),
    words: `Your engagement is ${percentOf(best.engagementBps)}, ${from} ${percentOf(least)}`,
  };
}

const WORDS = [
  { from: 70, word: "Strong fit" },
  { from: 40, word: "Fair fit" },
  { from: 0, word: "Weak fit" },
] as const;

/** Judges one brief for one creator. Signals that the brief says nothing about are left out of the sum. */
export function fitsMe(wishes: FitWishes, subject: FitSubject, now: Date): BriefFit {
  const { ok, failed } = checkEligibility(wishes.eligibility, subject.creator, subject.accounts, now);
  const measured = subject.accounts.filter((one): one is Measured => one.followers !== null);
  const there = measured.filter(({ platform }) => wishes.platforms.includes(platform));
  const used = there.length > 0 ? there : measured;
  const reasons = [
    nicheReason(wishes, subject),
    audienceReason(wishes, used),
    platformsReason(wishes, measured),
    engagementReason(wishes, used),
  ].filter((one) => one !== null);
  const whole = reasons.reduce((sum, { signal }) => sum + WEIGHTS[signal], 0);
  const met = reasons.reduce((sum, { signal, share }) => sum + WEIGHTS[signal] * share, 0);
  const score = whole === 0 ? 0 : Math.round(met / whole);
  const missing = Math.min(9, failed.length);
  return {
    ok,
    failed,
    rank: ok ? 1_000 + score : (9 - missing) * 100 + Math.min(99, score),
    word: WORDS.find(({ from }) => score >= from)?.word ?? "Weak fit",
    reasons: reasons.sort((a, b) => b.share - a.share || WEIGHTS[b.signal] - WEIGHTS[a.signal]),
  };
}

/** The best reason and the weakest: what a card has room for. */
export function twoReasons(reasons: readonly FitReason[]): FitReason[] {
  const [best, last] = [reasons[0], reasons.at(-1)];
  return best === undefined ? [] : last === undefined || last === best ? [best] : [best, last];
}
