import { AGE_BANDS, GENDERS } from "../account/demographics.ts";
import { isStale } from "../account/staleness.ts";
import { freezeStats, type FrozenStats, type StoredSnapshot } from "../account/stats.ts";
import type { Platform } from "../account/platforms.ts";

/** How many snapshots the charts of an account are drawn from. */
export const SNAPSHOTS_DRAWN = 24;

export interface SeriesPoint {
  at: Date;
  value: number;
}

interface StoredAccount {
  id: string;
  platform: Platform;
  handle: string;
  url: string;
  ownership: { confirmedAt: Date | null } | null;
  /** Newest first. */
  snapshots: (StoredSnapshot & { id: string; fieldDates: unknown })[];
  followerPoints: { day: Date; followers: number }[];
}

interface Share {
  name: string;
  percent: number;
}

const GENDER_NAMES = { women: "Women", men: "Men", other: "Other" } as const;

const partsOf = <K extends string>(
  keys: readonly K[],
  shares: Partial<Record<K, number>>,
  nameOf: (key: K) => string,
): Share[] =>
  keys.flatMap((key) => (shares[key] === undefined ? [] : [{ name: nameOf(key), percent: shares[key] }]));

/** Followers by day from snapshots and exports together, oldest first; on the same day the snapshot counts. */
export function followerSeries(account: Pick<StoredAccount, "snapshots" | "followerPoints">): SeriesPoint[] {
  const byDay = new Map<string, SeriesPoint>();
  for (const { day, followers } of account.followerPoints)
    byDay.set(day.toISOString().slice(0, 10), { at: day, value: followers });
  for (const { takenAt, followers } of account.snapshots)
    byDay.set(takenAt.toISOString().slice(0, 10), { at: takenAt, value: followers });
  return [...byDay.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Engagement in basis points, oldest first; only snapshots with the newest one's denominator can be compared. */
export function engagementSeries({ snapshots }: Pick<StoredAccount, "snapshots">): SeriesPoint[] {
  const base = snapshots[0]?.engagementDenominator;
  return snapshots
    .filter((one) => one.engagementDenominator === base)
    .map(({ takenAt, engagementBps }) => ({ at: takenAt, value: engagementBps }))
    .reverse();
}

/** What a page says of one account: newest numbers with their source and date, audience in words, both series. */
export function accountView(
  account: StoredAccount,
  now: Date,
  countriesOf: (shares: Record<string, number>) => Share[],
) {
  const { id, platform, handle, url, ownership, snapshots } = account;
  const [latest] = snapshots;
  const stats: FrozenStats | null = latest ? freezeStats({ platform, handle, url }, latest) : null;
  return {
    ...{ id, platform, handle, url, stats },
    /** When kept numbers were taken, by field; the others are of the snapshot's day. */
    fieldDates: (latest?.fieldDates ?? {}) as Record<string, string>,
    stale: latest ? isStale(latest.takenAt, now) : false,
    ownedSince: ownership?.confirmedAt ?? null,
    countries: stats ? countriesOf(stats.audienceCountries) : [],
    ages: stats ? partsOf(AGE_BANDS, stats.audienceAges, (band) => band.replace("-", "\u2013")) : [],
    genders: stats ? partsOf(GENDERS, stats.audienceGenders, (gender) => GENDER_NAMES[gender]) : [],
    followers: followerSeries(account),
    engagement: engagementSeries(account),
  };
}
export type AccountView = ReturnType<typeof accountView>;
