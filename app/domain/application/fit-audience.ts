import { countryInSentence } from "../account/countries.ts";
import { PROVENANCE_NAMES, type FrozenStats, type StatField } from "../account/stats.ts";
import type { FitBrief } from "./fit-input.ts";
import { leftOut, shareBps, type Reading } from "./fit-reading.ts";

/** Age and gender are full from this share on: a brief that names two of six bands rarely finds more. */
const FULL_FROM = 70;
/** Without an asked share, an audience of which this much lives in the brief's markets is full. */
const FULL_IN_MARKETS = 60;
const ADD_NUMBERS = "A snapshot that has these shares brings it in.";

/** Where a number comes from and of which day: "Imported, 9 Nov 2026". */
export function provenanceWords(stats: FrozenStats, field: StatField): string {
  const source = stats.provenance[field];
  const name = source ? PROVENANCE_NAMES[source] : "Source not stated";
  return `${name}, numbers of ${stats.takenAt.slice(0, 10)}`;
}

const list = (names: readonly string[]) => names.join(" or ");
const sumOf = (shares: Record<string, number | undefined>, keys: readonly string[]) =>
  keys.reduce((sum, key) => sum + (shares[key] ?? 0), 0);

/** The share of the audience that lives where the brief sells. */
export function countryReading(brief: FitBrief, stats: FrozenStats): Reading {
  const { countries, minPercent } = brief;
  if (countries.length === 0)
    return leftOut("The brief names no country.", "A brief that names its markets.");
  if (Object.keys(stats.audienceCountries).length === 0)
    return leftOut("Nobody measured where this audience lives.", ADD_NUMBERS);
  const share = sumOf(stats.audienceCountries, countries);
  const full = minPercent === null ? FULL_IN_MARKETS : Math.round((minPercent + 100) / 2);
  const where = list(countries.map(countryInSentence));
  return {
    met: shareBps(share, full),
    value: `${share}\u00a0% in ${where}`,
    asked:
      minPercent === null ? `markets of the brief: ${where}` : `at least ${minPercent}\u00a0% in ${where}`,
    provenance: provenanceWords(stats, "audienceCountries"),
    wouldChange: `A larger share in ${where}; full from ${full}\u00a0%.`,
  };
}

interface Asked {
  what: string;
  asked: readonly string[];
  names: readonly string[];
  shares: Record<string, number | undefined>;
  field: StatField;
}

function partReading({ what, asked, names, shares, field }: Asked, stats: FrozenStats): Reading {
  if (asked.length === 0)
    return leftOut(`The brief names no preferred ${what}.`, `A brief that names the ${what} it looks for.`);
  if (Object.keys(shares).length === 0)
    return leftOut(`Nobody measured the ${what} of this audience.`, ADD_NUMBERS);
  const share = sumOf(shares, asked);
  const who = list(names);
  return {
    met: shareBps(share, FULL_FROM),
    value: `${share}\u00a0% ${who}`,
    asked: `preferably ${who}`,
    provenance: provenanceWords(stats, field),
    wouldChange: `A larger share of ${who}; full from ${FULL_FROM}\u00a0%.`,
  };
}

/** The share of the audience in the age bands that the brief prefers. */
export function ageReading(brief: FitBrief, stats: FrozenStats): Reading {
  const names = brief.ages.map((band) => band.replace("-", "–"));
  const shares = stats.audienceAges;
  return partReading({ what: "age", asked: brief.ages, names, shares, field: "audienceAges" }, stats);
}

/** The share of the audience of the genders that the brief prefers. */
export function genderReading(brief: FitBrief, stats: FrozenStats): Reading {
  const { genders: asked } = brief;
  const shares = stats.audienceGenders;
  return partReading({ what: "gender", asked, names: asked, shares, field: "audienceGenders" }, stats);
}
