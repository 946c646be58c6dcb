// Accounts with a planted truth: most grew by work, some by tricks. A trick leaves traces of varying strength, and
// honest accounts have odd numbers of their own (a post that went far, an audience abroad, a small devoted crowd).
import { chance, type Chance } from "#app/demo/population/random.ts";
import { benchmarkOf, tierOf, type FrozenStats } from "#app/domain/account/stats.ts";
import type { AuthenticityInput } from "#app/domain/application/authenticity.ts";

export interface PlantedAccount {
  fraud: boolean;
  input: AuthenticityInput;
}

/** The state of an account that traces are left in. */
interface Draft {
  followers: number;
  /** Percent of what is usual for the tier. */
  response: number;
  /** Percent by which it grew since the last snapshot, `days` ago. */
  grew: number;
  days: number;
  home: number;
  following: number;
  lowQuality: number;
  identical: number;
  /** Percent by which the stated rate is above what it should be. */
  boast: number;
  reachOverImpressions: boolean;
  sharesOff: number;
}

function honest(luck: Chance): Draft {
  const draft: Draft = {
    followers: luck.between(1_500, 700_000),
    ...{ response: luck.between(55, 150), grew: luck.between(-3, 14), days: luck.between(7, 60) },
    ...{ home: luck.between(35, 85), following: luck.between(80, 1_200), boast: luck.between(-6, 8) },
    ...{
      lowQuality: luck.between(3, 24),
      identical: luck.between(0, 18),
      reachOverImpressions: false,
      sharesOff: 0,
    },
  };
  // Each oddity by itself, each rare, and independent of the others.
  const odd = (perMille: number) => luck.between(1, 1_000) <= perMille;
  if (odd(40)) draft.grew = luck.between(40, 160);
  if (odd(40)) draft.home = luck.between(4, 22);
  if (odd(30)) draft.response = luck.between(190, 320);
  if (odd(20)) draft.response = luck.between(8, 25);
  if (odd(40)) draft.following = luck.between(1_400, 3_500);
  if (odd(20)) draft.lowQuality = luck.between(25, 45);
  if (odd(15)) draft.sharesOff = luck.pick([-6, 7]);
  return draft;
}

/** Followers that were paid for: a spike, an audience from elsewhere, and nobody who reacts. */
function boughtFollowers(luck: Chance, draft: Draft): void {
  draft.grew = luck.between(45, 260);
  draft.days = luck.between(3, 45);
  draft.response = luck.between(5, 32);
  draft.home = luck.between(2, 24);
  if (luck.between(1, 2) === 1) draft.lowQuality = luck.between(24, 60);
}

/** A ring of small accounts that follow, like and comment on each other. */
function ring(luck: Chance, draft: Draft): void {
  draft.response = luck.between(235, 520);
  draft.identical = luck.between(34, 80);
  draft.lowQuality = luck.between(26, 70);
  if (luck.between(1, 4) === 1) return;
  draft.following = luck.between(1_500, 6_000);
  draft.followers = Math.round((draft.following * luck.between(60, 215)) / 100);
}

/** Numbers made up at the desk. */
function madeUp(luck: Chance, draft: Draft): void {
  draft.boast = luck.between(22, 180);
  draft.reachOverImpressions = luck.between(1, 2) === 1;
  draft.sharesOff = luck.pick([0, 9, 15]);
  draft.grew = luck.between(48, 200);
  draft.days = luck.between(5, 58);
  draft.home = luck.between(40, 90);
  if (luck.between(1, 3) > 1) draft.response = luck.between(200, 400);
}

function numbersOf(draft: Draft, platform: "instagram" | "tiktok"): FrozenStats {
  const { followers, home } = draft;
  const tier = tierOf(followers);
  const usual = benchmarkOf(platform, tier) ?? { low: 200, high: 400 };
  const rate = Math.round(((usual.low + usual.high) * draft.response) / 200);
  const engaged = Math.round((followers * rate) / 10_000);
  const reach = Math.round(followers * 0.6);
  return {
    ...{
      platform,
      handle: "someone",
      url: "https://example.com",
      takenAt: "2026-11-01T00:00:00.000Z",
      tier,
      followers,
    },
    ...{
      avgLikes: Math.round(engaged * 0.92),
      avgComments: Math.round(engaged * 0.08),
      avgViews: reach,
      reach,
    },
    impressions: draft.reachOverImpressions ? Math.round(reach * 0.8) : Math.round(reach * 1.4),
    engagementBps: Math.round((rate * (100 + draft.boast)) / 100),
    engagementDenominator: "followers",
    audienceCountries: { US: home, elsewhere: 100 - home },
    audienceAges: { "18-24": 40, "25-34": 60 + draft.sharesOff },
    audienceGenders: { women: 55, men: 45 },
    provenance: {},
  };
}

/** One account, and whether it was planted as a fraud. About one in eight is. */
export function plantedAccount(seed: number): PlantedAccount {
  const luck = chance(seed);
  const fraud = luck.between(1, 8) === 1;
  const draft = honest(luck);
  if (fraud) luck.pick([boughtFollowers, ring, madeUp])(luck, draft);
  const stats = numbersOf(draft, luck.pick(["instagram", "tiktok"] as const));
  const before = {
    takenAt: new Date(Date.parse(stats.takenAt) - draft.days * 86_400_000).toISOString(),
    followers: Math.max(1, Math.round((draft.followers * 100) / (100 + draft.grew))),
    engagementBps: Math.round(stats.engagementBps * 1.05),
  };
  const comments = { sample: 200, lowQualityPercent: draft.lowQuality, identicalPercent: draft.identical };
  return {
    fraud,
    input: {
      ...{ stats, country: "US" },
      facts: {
        // What is not known about an account cannot speak for or against it.
        previous: luck.between(1, 8) === 1 ? null : before,
        following: luck.between(1, 5) === 1 ? null : draft.following,
        comments: luck.between(1, 6) === 1 ? null : comments,
      },
    },
  };
}
