import type { AgeBand, Gender } from "#app/domain/account/demographics.ts";
import type { SnapshotNumbers } from "#app/domain/account/stats.ts";

/** What makes an account's numbers: everything else follows from it. */
export interface AccountShape {
  followers: number;
  /** (Likes + comments) per follower, in basis points. */
  engagementBps: number;
  /** Country codes with whole percents; the rest is "elsewhere". */
  countries: Record<string, number>;
  /** Percent of each age band, youngest first: 18-24, 25-34, 35-44, 45-54, 55+. */
  ages: readonly [number, number, number, number, number];
  women: number;
  men: number;
}

const BANDS: readonly AgeBand[] = ["18-24", "25-34", "35-44", "45-54", "55+"];

const share = (amount: number, percent: number) => Math.round((amount * percent) / 100);

/** Numbers that agree with each other: reach below impressions, comments a tenth of likes, shares of 100. */
export function numbersOf(shape: AccountShape): SnapshotNumbers {
  const { followers, engagementBps, countries, ages, women, men } = shape;
  const engaged = Math.round((followers * engagementBps) / 10_000);
  const avgComments = share(engaged, 9);
  const reach = share(followers, 71);
  const named = Object.values(countries).reduce((sum, one) => sum + one, 0);
  const genders: [Gender, number][] = [
    ["women", women],
    ["men", men],
    ["other", 100 - women - men],
  ];
  return {
    followers,
    avgLikes: engaged - avgComments,
    avgComments,
    avgViews: share(followers, 64),
    reach,
    impressions: share(reach, 134),
    engagementDenominator: "followers",
    audienceCountries: named < 100 ? { ...countries, elsewhere: 100 - named } : countries,
    audienceAges: Object.fromEntries(BANDS.map((band, at) => [band, ages[at] ?? 0])),
    audienceGenders: Object.fromEntries(genders.filter(([, percent]) => percent > 0)),
  };
}

/** The same account some months earlier: fewer followers, a slightly higher engagement. */
export function earlier(shape: AccountShape, months: number): AccountShape {
  const followers = Math.round(shape.followers * (1 - months / 33));
  return { ...shape, followers, engagementBps: shape.engagementBps + months * 6 };
}
