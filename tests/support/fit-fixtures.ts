// What the scores are tested with: one coherent application, with whatever differs.
import type { FrozenStats } from "#app/domain/account/stats.ts";
import type { AuthenticityInput } from "#app/domain/application/authenticity.ts";
import type { FitBrief, FitFacts, FitInput } from "#app/domain/application/fit-input.ts";

/** 20,000 followers on Instagram, 3 % engagement, most of the audience in the United States. */
export const frozen = (differs: Partial<FrozenStats> = {}): FrozenStats => ({
  platform: "instagram",
  handle: "sofia",
  url: "https://www.instagram.com/sofia/",
  takenAt: "2026-11-01T00:00:00.000Z",
  tier: "micro",
  followers: 20_000,
  avgLikes: 550,
  avgComments: 50,
  avgViews: 12_000,
  reach: 14_000,
  impressions: 19_000,
  engagementBps: 300,
  engagementDenominator: "followers",
  audienceCountries: { US: 62, CA: 20, elsewhere: 18 },
  audienceAges: { "18-24": 24, "25-34": 46, "35-44": 20, "45-54": 10 },
  audienceGenders: { women: 71, men: 27, other: 2 },
  provenance: { audienceCountries: "imported", avgLikes: "self_reported" },
  ...differs,
});

export const fitBrief = (differs: Partial<FitBrief> = {}): FitBrief => ({
  platforms: ["instagram"],
  niches: ["food", "family"],
  words: "Weeknight noodles in under ten minutes, chilli crisp, a real kitchen",
  countries: ["US"],
  minPercent: 50,
  ages: ["25-34", "35-44"],
  genders: ["women"],
  currency: "USD",
  lines: [{ platform: "instagram", quantity: 1, feeMin: 30_000n, feeMax: 50_000n }],
  ...differs,
});

export const fitFacts = (differs: Partial<FitFacts> = {}): FitFacts => ({
  country: "US",
  niches: ["food"],
  text: "I cook noodles in my own kitchen, one pan, nine minutes, with chilli.",
  availability: "Any week",
  running: 1,
  delivered: 4,
  late: 1,
  accounts: [],
  ...differs,
});

export const fitInput = (differs: Partial<FitInput> = {}): FitInput => ({
  brief: fitBrief(),
  facts: fitFacts(),
  stats: frozen(),
  gross: 40_000n,
  ...differs,
});

type Facts = Partial<AuthenticityInput["facts"]>;

/** What authenticity looks at: nothing is unusual until `stats` or `facts` say so. */
export const suspicion = (stats: Partial<FrozenStats> = {}, facts: Facts = {}): AuthenticityInput => ({
  stats: frozen(stats),
  facts: { previous: null, following: null, comments: null, ...facts },
  country: "US",
});
