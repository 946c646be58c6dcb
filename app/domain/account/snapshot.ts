import type { z } from "zod";
import { demographicProblems } from "./demographics.ts";
import { engagementBps, snapshotNumbers, type SnapshotNumbers } from "./stats.ts";

export interface SnapshotProblem {
  field: keyof SnapshotNumbers;
  sentence: string;
}

const PART_FIELDS = {
  countries: "audienceCountries",
  ages: "audienceAges",
  genders: "audienceGenders",
} as const;

/** Everything in a set of numbers that cannot be true at once. Empty: it can be kept. */
export function snapshotProblems(numbers: SnapshotNumbers): SnapshotProblem[] {
  const problems: SnapshotProblem[] = [];
  if (numbers.reach > numbers.impressions)
    problems.push({
      field: "reach",
      sentence: "Reach cannot be above impressions: one person sees a post at least once.",
    });
  if (engagementBps(numbers, numbers.engagementDenominator) === null)
    problems.push({
      field: "engagementDenominator",
      sentence: "Choose another base for the engagement rate: this one is zero.",
    });
  const { audienceCountries: countries, audienceAges: ages, audienceGenders: genders } = numbers;
  const parts = demographicProblems({ countries, ages, genders });
  return [...problems, ...parts.map(({ part, sentence }) => ({ field: PART_FIELDS[part], sentence }))];
}

/** The numbers of a form, refused with a sentence beside each field that does not add up. */
export const checkedSnapshot = snapshotNumbers.check((context) => {
  for (const { field, sentence } of snapshotProblems(context.value))
    context.issues.push({ code: "custom", message: sentence, path: [field], input: context.value });
});
export type CheckedSnapshot = z.infer<typeof checkedSnapshot>;
