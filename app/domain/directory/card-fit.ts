import { tierOf, type FrozenStats } from "../account/stats.ts";
import { fitOf, type Fit } from "../application/fit.ts";
import type { FitBrief } from "../application/fit-input.ts";
import { leftOut, type Reading } from "../application/fit-reading.ts";
import { sourceOf, type DirectoryCard } from "./directory-card.ts";

const FIELDS = ["avgLikes", "audienceCountries", "audienceAges", "audienceGenders"] as const;

/** The numbers of a card as a score reads them. */
function statsOf(card: DirectoryCard): FrozenStats {
  return {
    ...{ platform: card.platform, handle: card.accountHandle, url: card.url, tier: tierOf(card.followers) },
    ...{ takenAt: card.takenAt.toISOString(), followers: card.followers, avgViews: card.avgViews },
    // The search row keeps the rate and not its parts; a score reads nothing but the rate from them.
    ...{ avgLikes: Math.round((card.ofFollowers * card.followers) / 10_000), avgComments: 0 },
    ...{
      reach: 0,
      impressions: 0,
      engagementBps: card.engagementBps,
      engagementDenominator: card.denominator,
    },
    ...{ audienceCountries: card.audienceCountries, audienceAges: card.audienceAges },
    audienceGenders: card.audienceGenders,
    provenance: Object.fromEntries(FIELDS.map((field) => [field, sourceOf(card, field)])),
  };
}

const ASKED_LATER = leftOut("Asked when they apply.", "Their application.");

/** The price that a card comes to for all pieces of a brief, minor units; or why it cannot be said. */
function priceOf(brief: FitBrief, card: DirectoryCard): bigint | Reading {
  if (card.priceFrom === null)
    return leftOut("No price is stated in the directory.", "A price to start from.");
  if (card.currency !== brief.currency)
    return leftOut(`Stated in ${card.currency}; prices are not converted.`, `A price in ${brief.currency}.`);
  return card.priceFrom * BigInt(brief.lines.reduce((sum, { quantity }) => sum + quantity, 0));
}

/**
 * How well a creator of the directory fits a brief, by the rules of an application's score. What only an application
 * says (a pitch, dates) is left out and not counted against anybody; the price is the one to start from.
 */
export function cardFit(brief: FitBrief, card: DirectoryCard): Fit {
  const price = priceOf(brief, card);
  const stated = typeof price === "bigint";
  const facts = {
    ...{ country: card.country, niches: card.niches, text: card.bio, availability: "", running: 0 },
    ...{ delivered: card.due, late: card.due - card.onTime, accounts: [] },
  };
  const fit = fitOf({ brief, facts, stats: statsOf(card), gross: stated ? price : 0n }, [], {
    availability: ASKED_LATER,
    ...(stated ? {} : { price }),
  });
  const source = "The price of one piece in the directory, times the pieces of the brief";
  const signals = fit.signals.map((one) => (one.code === "price" ? { ...one, provenance: source } : one));
  return { ...fit, signals };
}

type AnyOf = string[];

/**
 * Conditions from the strictest to none, as groups of search tokens of which one must be there: whoever meets an
 * early rung fits the brief before anything else is looked at.
 */
export function rungsOf({ niches, countries, ages, genders }: FitBrief): AnyOf[][] {
  const niche = niches.map((code) => `niche:${code}`);
  const from = (percent: number) => countries.map((code) => `from:${code}:${percent}`);
  const age = ages.map((band) => `age:${band}:25`);
  const gender = genders.map((code) => `gender:${code}:50`);
  const rungs: AnyOf[][] = [
    [niche, from(75), age, gender],
    [niche, from(50), age, gender],
    [niche, from(50)],
    [niche, from(25)],
    [niche],
    [from(50)],
    [],
  ];
  const asked = rungs.map((groups) => groups.filter((group) => group.length > 0));
  return asked.filter((rung, at) => asked.findIndex((one) => String(one) === String(rung)) === at);
}
