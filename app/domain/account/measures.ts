import type { Platform } from "./platforms.ts";

// Apart from stats.ts, which needs Zod: public pages show these numbers and must stay small.

export const TIERS = ["nano", "micro", "mid", "macro", "mega"] as const;
export type Tier = (typeof TIERS)[number];
/** Smallest number of followers of each tier; under 1,000 counts as nano too. */
export const TIER_FROM: Record<Tier, number> = {
  nano: 0,
  micro: 10_000,
  mid: 100_000,
  macro: 500_000,
  mega: 1_000_000,
};

/** The tier of an account by its followers. */
export function tierOf(followers: number): Tier {
  return TIERS.findLast((tier) => followers >= TIER_FROM[tier]) ?? "nano";
}

type Range = readonly [low: number, high: number];
// Engagement per tier in basis points of followers: Instagram, TikTok. No published figures for the others.
const BENCHMARKS: Record<Tier, { instagram: Range; tiktok: Range }> = {
  nano: { instagram: [300, 500], tiktok: [600, 1_000] },
  micro: { instagram: [200, 350], tiktok: [400, 700] },
  mid: { instagram: [150, 250], tiktok: [300, 500] },
  macro: { instagram: [100, 180], tiktok: [200, 350] },
  mega: { instagram: [70, 120], tiktok: [100, 200] },
};

/** The usual engagement of a tier, in basis points of followers; null where we know no benchmark. */
export function benchmarkOf(platform: Platform, tier: Tier): { low: number; high: number } | null {
  if (platform !== "instagram" && platform !== "tiktok") return null;
  const [low, high] = BENCHMARKS[tier][platform];
  return { low, high };
}

export const DENOMINATORS = ["followers", "reach", "views"] as const;
export type EngagementDenominator = (typeof DENOMINATORS)[number];
export const PROVENANCES = ["self_reported", "screenshot", "imported", "reviewed"] as const;
export type Provenance = (typeof PROVENANCES)[number];
export const PROVENANCE_NAMES: Record<Provenance, string> = {
  self_reported: "Self-reported",
  screenshot: "From a screenshot",
  imported: "Imported",
  reviewed: "Reviewed",
};

/**
 * Engagement rate in basis points, rounded half up: (likes + comments) per piece over the chosen
 * denominator. Null when the denominator is zero, because nothing is a share of nothing.
 */
export function engagementBps(
  numbers: Record<"avgLikes" | "avgComments" | "followers" | "reach" | "avgViews", number>,
  denominator: EngagementDenominator,
): number | null {
  const whole = { followers: numbers.followers, reach: numbers.reach, views: numbers.avgViews }[denominator];
  if (whole <= 0) return null;
  return Math.round(((numbers.avgLikes + numbers.avgComments) * 10_000) / whole);
}

/** Basis points as people read them: `percentOf(412)` is "4.1 %"; whole numbers lose their decimal. */
export function percentOf(bps: number): string {
  const tenths = Math.round(bps / 10);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}\u00a0%`;
}
