import { z } from "zod";
import type { FrozenStats } from "../account/stats.ts";
import { consistencySignals } from "./authenticity-consistency.ts";
import { behaviourSignals } from "./authenticity-behaviour.ts";
import type { AccountFacts } from "./fit-input.ts";

export const AUTHENTICITY_CODES = [
  "engagement_low",
  "engagement_high",
  "engagement_fell",
  "growth_per_day",
  "jump",
  "comments_low_quality",
  "comments_identical",
  "audience_elsewhere",
  "following_many",
  "shares_do_not_add_up",
  "rate_does_not_match",
  "reach_above_impressions",
] as const;
export type AuthenticityCode = (typeof AUTHENTICITY_CODES)[number];

/** Signals of one family have one cause, so together they count once. */
export const FAMILIES = ["engagement", "growth", "comments", "audience", "network", "arithmetic"] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY_OF: Record<AuthenticityCode, Family> = {
  engagement_low: "engagement",
  engagement_high: "engagement",
  engagement_fell: "engagement",
  growth_per_day: "growth",
  jump: "growth",
  comments_low_quality: "comments",
  comments_identical: "comments",
  audience_elsewhere: "audience",
  following_many: "network",
  shares_do_not_add_up: "arithmetic",
  rate_does_not_match: "arithmetic",
  reach_above_impressions: "arithmetic",
};

export const AUTHENTICITY_NAMES: Record<AuthenticityCode, string> = {
  engagement_low: "Engagement below what is usual",
  engagement_high: "Engagement above what is usual",
  engagement_fell: "Engagement fell as followers rose",
  growth_per_day: "Followers per day",
  jump: "Change since the last numbers",
  comments_low_quality: "Comments that say little",
  comments_identical: "Comments that repeat",
  audience_elsewhere: "Audience outside the home market",
  following_many: "Follows many accounts",
  shares_do_not_add_up: "Shares do not add up",
  rate_does_not_match: "Stated rate and its parts differ",
  reach_above_impressions: "Reach above impressions",
};

export const AuthenticitySignal = z.object({
  code: z.enum(AUTHENTICITY_CODES),
  family: z.enum(FAMILIES),
  /** "@handle" and platform of the account that it is about. */
  account: z.string(),
  /** The numbers that it rests on, as people read them. */
  evidence: z.array(z.object({ label: z.string(), value: z.string() })),
  provenance: z.string(),
  words: z.string(),
  clears: z.string(),
});
export type AuthenticitySignal = z.infer<typeof AuthenticitySignal>;

/** What a rule found, without what follows from its code and its account. */
export type Finding = Omit<AuthenticitySignal, "family" | "account">;

export interface AuthenticityInput {
  stats: FrozenStats;
  facts: Pick<AccountFacts, "previous" | "following" | "comments">;
  /** Where the creator says to be at home. */
  country: string;
}

/** Every signal of one account, on whichever side of "flagged" it falls. */
export function authenticitySignals(input: AuthenticityInput): AuthenticitySignal[] {
  const account = `@${input.stats.handle}`;
  const found = [...behaviourSignals(input), ...consistencySignals(input.stats)];
  return found.map((one) => ({ ...one, family: FAMILY_OF[one.code], account }));
}

/** So many independent families make a note; one alone never does. */
export const FAMILIES_TO_FLAG = 2;

export interface Authenticity {
  /** Two or more independent signals about one account: worth a look, and never more than that. */
  flagged: boolean;
  /** Those that count, of the account with most families; empty when there is nothing to note. */
  signals: AuthenticitySignal[];
}

/** A rise that our staff know the reason of also explains why the new crowd reacts less. */
const isSetAside = (code: AuthenticityCode, setAside: readonly string[]): boolean =>
  setAside.includes(code) ||
  (code === "engagement_fell" && setAside.some((one) => one === "growth_per_day" || one === "jump"));

/** Sums up the signals of all accounts. Those that our staff set aside after an appeal do not count. */
export function authenticityOf(
  accounts: readonly (readonly AuthenticitySignal[])[],
  setAside: readonly string[] = [],
): Authenticity {
  const counted = accounts.map((signals) => signals.filter(({ code }) => !isSetAside(code, setAside)));
  const families = (signals: readonly AuthenticitySignal[]) =>
    new Set(signals.map(({ family }) => family)).size;
  const flagged = counted.filter((signals) => families(signals) >= FAMILIES_TO_FLAG);
  return { flagged: flagged.length > 0, signals: flagged.flat() };
}
