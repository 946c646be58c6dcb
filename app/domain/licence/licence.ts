import type { Side } from "../access/actor.ts";
import { shareOf } from "../ledger/money.ts";

const DAY = 86_400_000;
/** Days before its end from which a licence counts as ending soon, and at which both sides are reminded. */
export const SOON_DAYS = 30;
export const REMIND_DAYS = [30, 7, 1, 0] as const;

export const LICENCE_STATES = ["not_started", "running", "ends_soon", "ended"] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

export const LICENCE_STATE_WORDS: Record<LicenceState, string> = {
  not_started: "Not started",
  running: "Running",
  ends_soon: "Ends soon",
  ended: "Ended",
};

/** What the register can be narrowed to; "current" is what may be used now. */
export const LICENCE_FILTERS = ["current", "ends_soon", "ended", "not_started", "all"] as const;
export type LicenceFilter = (typeof LICENCE_FILTERS)[number];
export const FILTER_WORDS: Record<LicenceFilter, string> = {
  current: "In use",
  ends_soon: "Ends soon",
  ended: "Ended",
  not_started: "Not started",
  all: "All",
};

/** Where a licence stands: it begins with publication or delivery of accepted work. */
export function licenceState(
  { startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null },
  now: Date,
): LicenceState {
  if (!startsAt || startsAt > now) return "not_started";
  if (!endsAt) return "running";
  if (endsAt <= now) return "ended";
  return endsAt.getTime() - now.getTime() <= SOON_DAYS * DAY ? "ends_soon" : "running";
}

/** Whole days until the end, rounded up; zero once it has ended. */
export const daysLeft = (endsAt: Date, now: Date): number =>
  Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / DAY));

/** Shares of the agreed fee that an extension costs by the marketplace's rule of thumb, in basis points. */
export const PRICE_RULE = {
  each30DaysBps: 1_000,
  paidAdsBps: 2_500,
  mediumBps: 1_000,
  endlessDays: 365,
  mostBps: 10_000,
};

/** What the work brought the creator, minor units: what a suggestion counts from. */
export interface PriceBasis {
  amount: bigint;
  /** The agreed fee; without one the product’s stated worth and the commission paid so far; or nothing yet. */
  from: "fee" | "instead" | "nothing";
}

/** What a suggestion counts from: the fee, or what there is instead of one. Minor units. */
export function priceBasis(fee: bigint, instead: { worth: bigint; commission: bigint }): PriceBasis {
  if (fee > 0n) return { amount: fee, from: "fee" };
  const amount = instead.worth + instead.commission;
  return { amount, from: amount > 0n ? "instead" : "nothing" };
}

export interface Extension {
  /** Further days; null: without end, which counts as a year. */
  days: number | null;
  addsPaidAds: boolean;
  addedMedia: number;
}

/**
 * A price to begin with, minor units: 10 % of the deal's agreed fee (or of what there is instead of one) for each 30 days
 * or part of them, 25 % once for paid ads, 10 % for each further medium, never more than the whole. The marketplace's own
 * rule, not a market figure.
 */
export function suggestedPrice(
  basis: bigint,
  { days, addsPaidAds, addedMedia }: Extension,
  currency: string,
): bigint {
  const periods = Math.ceil((days ?? PRICE_RULE.endlessDays) / 30);
  const bps =
    periods * PRICE_RULE.each30DaysBps +
    (addsPaidAds ? PRICE_RULE.paidAdsBps : 0) +
    addedMedia * PRICE_RULE.mediumBps;
  return shareOf(basis, Math.min(bps, PRICE_RULE.mostBps), currency);
}

/** The register of a side. */
export const registerHref = (side: Side): string => `/${side}/licences`;
