import { z } from "zod";
import { audienceAges, audienceCountries, audienceGenders } from "./demographics.ts";
import {
  DENOMINATORS,
  PROVENANCES,
  TIERS,
  tierOf,
  type EngagementDenominator,
  type Provenance,
} from "./measures.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";

export * from "./measures.ts";

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
