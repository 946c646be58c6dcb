import { z } from "zod";
import { audienceAges, audienceCountries, audienceGenders } from "./demographics.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";

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

const count = z.number().int().min(0).max(2_000_000_000);

/** The numbers of one account at one moment, without what is computed from them. */
export const snapshotNumbers = z.object({
  followers: count.min(1),
  avgLikes: count,
  avgComments: count,
  avgViews: count,
  reach: count,
  impressions: count,
  engagementDenominator: z.enum(DENOMINATORS),
  audienceCountries,
  audienceAges,
  audienceGenders,
});
export type SnapshotNumbers = z.infer<typeof snapshotNumbers>;
export type StatField = Exclude<keyof SnapshotNumbers, "engagementDenominator"> | "engagementBps";

/**
 * Engagement rate in basis points, rounded half up: (likes + comments) per piece over the chosen
 * denominator. Null when the denominator is zero, because nothing is a share of nothing.
 */
export function engagementBps(
  numbers: Pick<SnapshotNumbers, "avgLikes" | "avgComments" | "followers" | "reach" | "avgViews">,
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

/** What an application keeps of an account: its numbers as they were, each with where it comes from. */
export const FrozenStats = snapshotNumbers.extend({
  platform: z.enum(PLATFORMS),
  handle: z.string(),
  url: z.string(),
  takenAt: z.iso.datetime(),
  tier: z.enum(TIERS),
  engagementBps: z.number().int().min(0),
  /** Provenance per field name. */
  provenance: z.record(z.string(), z.enum(PROVENANCES)),
});
export type FrozenStats = z.infer<typeof FrozenStats>;

const STAT_FIELDS: readonly StatField[] = [
  ...(["followers", "avgLikes", "avgComments", "avgViews", "reach", "impressions", "engagementBps"] as const),
  ...(["audienceCountries", "audienceAges", "audienceGenders"] as const),
];

/** A stored snapshot, as the database gives it. */
export type StoredSnapshot = Record<Exclude<StatField, `audience${string}`>, number> & {
  takenAt: Date;
  engagementDenominator: EngagementDenominator;
  audienceCountries: unknown;
  audienceAges: unknown;
  audienceGenders: unknown;
  provenance: Provenance;
  fieldProvenance: unknown;
};

/** The JSON of an application's snapshot. Throws when what is stored does not have its shape. */
export function freezeStats(
  account: { platform: Platform; handle: string; url: string },
  snapshot: StoredSnapshot,
): FrozenStats {
  const own = z.record(z.string(), z.enum(PROVENANCES)).parse(snapshot.fieldProvenance ?? {});
  return FrozenStats.parse({
    ...snapshot,
    platform: account.platform,
    handle: account.handle,
    url: account.url,
    takenAt: snapshot.takenAt.toISOString(),
    tier: tierOf(snapshot.followers),
    provenance: Object.fromEntries(STAT_FIELDS.map((field) => [field, own[field] ?? snapshot.provenance])),
  });
}
