/** Every signal of the score with its weight. They add up to 100; those without data are left out of the sum. */
export const FIT_WEIGHTS = {
  audience_country: 22,
  niche: 20,
  engagement: 14,
  price: 12,
  audience_age: 10,
  record: 10,
  audience_gender: 6,
  availability: 6,
} as const;
export type FitCode = keyof typeof FIT_WEIGHTS;
export const FIT_CODES = Object.keys(FIT_WEIGHTS) as [FitCode, ...FitCode[]];

export const FIT_NAMES: Record<FitCode, string> = {
  audience_country: "Audience by country",
  niche: "Niche and words",
  engagement: "Engagement against tier",
  price: "Price",
  audience_age: "Audience by age",
  record: "Record here",
  audience_gender: "Audience by gender",
  availability: "Availability",
};

/** What one signal says: how much of it is met in basis points, or why it cannot be said. */
export type Reading =
  | { met: number; value: string; asked: string; provenance: string; wouldChange: string }
  | { met: null; why: string; wouldChange: string };

export const FULL = 10_000;

/** `part / whole` in basis points, between 0 and 10,000, rounded down. Nothing of nothing is all of it. */
export function shareBps(part: number, whole: number): number {
  if (whole <= 0) return FULL;
  return Math.max(0, Math.min(FULL, Math.floor((part * FULL) / whole)));
}

/** A signal that is left out, with what would bring it in. */
export const leftOut = (why: string, wouldChange: string): Reading => ({ met: null, why, wouldChange });
