import { z } from "zod";
import { ageReading, countryReading, genderReading } from "./fit-audience.ts";
import type { FitInput } from "./fit-input.ts";
import { FIT_CODES, FIT_WEIGHTS, FULL, leftOut, type FitCode, type Reading } from "./fit-reading.ts";
import {
  availabilityReading,
  engagementReading,
  nicheReading,
  priceReading,
  recordReading,
} from "./fit-work.ts";

export { FIT_CODES, FIT_NAMES, FIT_WEIGHTS, type FitCode } from "./fit-reading.ts";

/** Changes with every change of rule or wording: stored scores of an older version are made again. */
export const FIT_VERSION = 2;

const FitSignal = z.object({
  code: z.enum(FIT_CODES),
  /** Points that it could give: its weight after those without data were left out. */
  weight: z.number().int(),
  points: z.number().int(),
  value: z.string(),
  asked: z.string(),
  provenance: z.string(),
  wouldChange: z.string(),
});
export type FitSignal = z.infer<typeof FitSignal>;

const LeftOut = z.object({ code: z.enum(FIT_CODES), why: z.string(), wouldChange: z.string() });

/** A score that opens: the points of its signals add up to it. What has no data is named and left out. */
export const Fit = z.object({
  score: z.number().int().min(0).max(100),
  signals: z.array(FitSignal),
  leftOut: z.array(LeftOut),
});
export type Fit = z.infer<typeof Fit>;

const NO_NUMBERS = () => leftOut("The application has no numbers.", "An account with its numbers.");

function readingsOf({ brief, facts, stats, gross }: FitInput): Record<FitCode, Reading> {
  return {
    audience_country: stats ? countryReading(brief, stats) : NO_NUMBERS(),
    audience_age: stats ? ageReading(brief, stats) : NO_NUMBERS(),
    audience_gender: stats ? genderReading(brief, stats) : NO_NUMBERS(),
    engagement: stats ? engagementReading(stats) : NO_NUMBERS(),
    niche: nicheReading(brief, facts),
    price: priceReading(brief, gross),
    record: recordReading(facts),
    availability: availabilityReading(facts),
  };
}

/**
 * Whole numbers near `exact` (each in units of 1/scale) that add up to `total`: the largest remainders get one
 * more, ties by order. Never rounds up what is whole already.
 */
function apportion(exact: readonly number[], scale: number, total: number): number[] {
  const floors = exact.map((one) => Math.floor(one / scale));
  let left = total - floors.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((one, at) => ({ at, rest: one % scale }))
    .filter(({ rest }) => rest > 0)
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left <= 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    left -= 1;
  }
  return floors;
}

type Read = { code: FitCode } & Extract<Reading, { met: number }>;

function scored(read: readonly Read[]): Pick<Fit, "score" | "signals"> {
  // At least one: where every signal is set aside or missing there is nothing to divide, and the score is 0.
  const whole = Math.max(
    1,
    read.reduce((sum, { code }) => sum + FIT_WEIGHTS[code], 0),
  );
  const weights = apportion(
    read.map(({ code }) => FIT_WEIGHTS[code] * 100),
    whole,
    100,
  );
  const exact = read.map(({ met }, at) => met * (weights[at] ?? 0));
  const score = Math.round(exact.reduce((sum, one) => sum + one, 0) / FULL);
  const points = apportion(exact, FULL, score);
  const signals = read.map(({ met: _met, ...words }, at) => ({
    ...words,
    weight: weights[at] ?? 0,
    points: points[at] ?? 0,
  }));
  return { score, signals };
}

/**
 * How well an application fits its brief, 0 to 100, with every signal behind it. It sorts; it never declines.
 * `setAside` are signals that the operator's staff took out after an appeal; `unknown` replaces what cannot be said
 * before there is an application.
 */
export function fitOf(
  input: FitInput,
  setAside: readonly string[] = [],
  unknown: Partial<Record<FitCode, Reading>> = {},
): Fit {
  const readings = { ...readingsOf(input), ...unknown };
  const parts = FIT_CODES.map((code) => {
    if (!setAside.includes(code)) return { code, ...readings[code] };
    const why = "Set aside by our staff after an appeal.";
    return { code, ...leftOut(why, "Nothing: it stays out for this application.") };
  });
  const read = parts.filter((part): part is Read => part.met !== null);
  const missing = parts.flatMap((part) =>
    part.met === null ? [{ code: part.code, why: part.why, wouldChange: part.wouldChange }] : [],
  );
  return { ...scored(read), leftOut: missing };
}

export const FIT_WORDS = ["strong", "fair", "weak"] as const;
export type FitWord = (typeof FIT_WORDS)[number];
/** The lowest score of each word. */
export const FIT_FROM: Record<FitWord, number> = { strong: 70, fair: 45, weak: 0 };
export const FIT_WORD_NAMES: Record<FitWord, string> = { strong: "Strong", fair: "Fair", weak: "Weak" };

/** The word for a score. */
export const fitWordOf = (score: number): FitWord =>
  FIT_WORDS.find((word) => score >= FIT_FROM[word]) ?? "weak";
