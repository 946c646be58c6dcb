// Applications with a planted truth. How good a match is and whether an account is honest is drawn first, from
// traits that nobody sees; what the scores get to see follows from the traits with noise, gaps and decoys. Nothing
// here knows a weight or a threshold of the scores, so that the measurement can fail.
import { chance, type Chance } from "#app/demo/population/random.ts";
import { NICHE_CODES } from "#app/domain/account/niches.ts";
import { benchmarkOf, tierOf } from "#app/domain/account/stats.ts";
import type { FitBrief, FitInput } from "#app/domain/application/fit-input.ts";

/** Traits in percent: how much of what the brief needs is truly there. */
interface Traits {
  market: number;
  people: number;
  topic: number;
  response: number;
  thrift: number;
  reliable: number;
}

/** 3 planted as good, 2 decent, 1 middling, 0 planted as bad. */
export type Grade = 0 | 1 | 2 | 3;

export interface Applicant {
  grade: Grade;
  input: FitInput;
}

const TRAITS = ["market", "people", "topic", "response", "thrift", "reliable"] as const;
const RANGES: Record<Grade, readonly [number, number]> = {
  3: [68, 98],
  2: [48, 80],
  1: [25, 62],
  0: [2, 42],
};
const COUNTRIES = ["US", "GB", "DE", "FR"] as const;
const TOPICS = [
  "kettle",
  "lantern",
  "harbour",
  "meadow",
  "copper",
  "velvet",
  "timber",
  "saffron",
  "linen",
  "marble",
];

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, Math.round(value)));

/**
 * The traits of one applicant. One in three has a decoy: a bad match that is splendid in one thing, or a good one
 * that lacks it.
 */
function traitsOf(luck: Chance, grade: Grade): Traits {
  const [low, high] = RANGES[grade];
  const traits = Object.fromEntries(TRAITS.map((trait) => [trait, luck.between(low, high)]));
  if (luck.between(1, 3) === 1)
    traits[luck.pick(TRAITS)] = grade >= 2 ? luck.between(5, 35) : luck.between(80, 99);
  return traits as unknown as Traits;
}

/** What is seen of a trait: off by up to `noise` either way. */
const seen = (luck: Chance, trait: number, noise: number) =>
  within(trait + luck.between(-noise, noise), 0, 100);

function statsOf(luck: Chance, traits: Traits, country: string): NonNullable<FitInput["stats"]> {
  const platform = luck.pick(["instagram", "tiktok"] as const);
  const followers = luck.between(3_000, 600_000);
  const tier = tierOf(followers);
  const usual = benchmarkOf(platform, tier) ?? { low: 200, high: 400 };
  const rate = Math.round((usual.high * (30 + seen(luck, traits.response, 18))) / 115);
  const engaged = Math.round((followers * rate) / 10_000);
  const home = within(seen(luck, traits.market, 12) * 0.85, 0, 95);
  const core = within(15 + seen(luck, traits.people, 12) * 0.7, 5, 95);
  const women = within(20 + seen(luck, traits.people, 15) * 0.7, 5, 95);
  return {
    ...{
      platform,
      handle: "someone",
      url: "https://example.com",
      takenAt: "2026-11-01T00:00:00.000Z",
      tier,
      followers,
    },
    ...{ avgLikes: Math.round(engaged * 0.9), avgComments: Math.round(engaged * 0.1) },
    ...{ avgViews: Math.round(followers * 0.6), reach: Math.round(followers * 0.7), impressions: followers },
    ...{ engagementBps: rate, engagementDenominator: "followers" },
    // One in twelve never measured the audience.
    audienceCountries: luck.between(1, 12) === 1 ? {} : { [country]: home, elsewhere: 100 - home },
    audienceAges: luck.between(1, 8) === 1 ? {} : { "25-34": core, "45-54": 100 - core },
    audienceGenders: { women, men: 100 - women },
    provenance: {},
  };
}

const DULL = "I would film this with care and send it in time".split(" ");

function textOf(luck: Chance, topic: number, words: readonly string[]): string {
  const known = words.filter(() => luck.between(0, 99) < topic);
  return [...DULL, ...known].join(" ");
}

function briefOf(luck: Chance): FitBrief & { topics: string[] } {
  const topics = luck.some(TOPICS, 6);
  const low = BigInt(luck.between(10_000, 30_000));
  return {
    ...{ platforms: ["instagram"], niches: luck.some(NICHE_CODES, 2), topics, words: topics.join(" ") },
    ...{ countries: [luck.pick(COUNTRIES)], minPercent: luck.pick([null, 40, 50]) },
    ...{ ages: ["25-34"], genders: luck.pick([[], ["women"]] as const).slice(), currency: "USD" },
    lines: [{ platform: "instagram", quantity: 1, feeMin: low, feeMax: low * 2n }],
  };
}

function applicantOf(luck: Chance, brief: ReturnType<typeof briefOf>, grade: Grade): Applicant {
  const traits = traitsOf(luck, grade);
  const [line] = brief.lines;
  const low = line?.feeMin ?? 0n;
  const others = luck.some(NICHE_CODES, 2);
  const niches = brief.niches.filter(() => luck.between(0, 99) < traits.topic);
  const delivered = luck.between(0, 2) === 0 ? 0 : luck.between(1, 9);
  const late = Array.from({ length: delivered }).filter(() => luck.between(0, 99) > traits.reliable).length;
  const facts = {
    ...{ country: brief.countries[0] ?? "US", niches: [...niches, ...others], accounts: [] },
    text: textOf(luck, traits.topic, brief.topics),
    availability: luck.between(0, 99) < traits.reliable ? "Any week" : "",
    ...{ running: luck.between(0, 4), delivered, late },
  };
  const dearness = BigInt(100 - seen(luck, traits.thrift, 10));
  const stats = statsOf(luck, traits, facts.country);
  return { grade, input: { brief, facts, stats, gross: low + (low * dearness) / 100n } };
}

/** One brief's applications: few planted as good, many as bad, in an order that says nothing. */
export function plantedApplications(seed: number, count = 50): Applicant[] {
  const luck = chance(seed);
  const brief = briefOf(luck);
  const grades: readonly Grade[] = [3, 2, 2, 1, 1, 1, 0, 0, 0, 0];
  return Array.from({ length: count }, () => applicantOf(luck, brief, luck.pick(grades)));
}
