import { z } from "zod";
import { AGE_BANDS, GENDERS, type AgeBand, type Gender } from "../account/demographics.ts";
import type { FailedCriterion } from "./missed-criterion.ts";

const percent = z.number().int().min(1).max(100);

/** At least so many percent of the audience in these age bands together. */
export const audienceAgesRule = z
  .object({ bands: z.array(z.enum(AGE_BANDS)).min(1), minPercent: percent })
  .nullable()
  .default(null);
export const audienceGenderRule = z
  .object({ gender: z.enum(GENDERS), minPercent: percent })
  .nullable()
  .default(null);
export const audienceCountryRule = z
  .object({ country: z.string(), minPercent: percent })
  .nullable()
  .default(null);

export interface AudienceRules {
  audienceAges: { bands: AgeBand[]; minPercent: number } | null;
  audienceGender: { gender: Gender; minPercent: number } | null;
}
export interface MeasuredAudience {
  audienceAges?: Partial<Record<AgeBand, number>> | undefined;
  audienceGenders?: Partial<Record<Gender, number>> | undefined;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** "18-24 and 25-34": age bands in words. */
export const bandWords = (bands: readonly AgeBand[]): string => list(bands);

/** What of these rules an audience misses. What nobody measured counts as zero, as with countries. */
export function audienceMisses(rules: AudienceRules, audience: MeasuredAudience): FailedCriterion[] {
  const { audienceAges: ages, audienceGender: gender } = rules;
  const failed: FailedCriterion[] = [];
  const inBands = (ages?.bands ?? []).reduce((sum, band) => sum + (audience.audienceAges?.[band] ?? 0), 0);
  if (ages && inBands < ages.minPercent)
    failed.push({
      criterion: "Audience by age",
      asked: `at least ${ages.minPercent}\u00a0% aged ${bandWords(ages.bands)}`,
      had: `${inBands}\u00a0%`,
    });
  const share = gender ? (audience.audienceGenders?.[gender.gender] ?? 0) : 0;
  if (gender && share < gender.minPercent)
    failed.push({
      criterion: "Audience by gender",
      asked: `at least ${gender.minPercent}\u00a0% ${gender.gender}`,
      had: `${share}\u00a0%`,
    });
  return failed;
}

/** These rules in words for creators. */
export function audienceLines({ audienceAges, audienceGender }: AudienceRules): string[] {
  return [
    audienceAges
      ? `At least ${audienceAges.minPercent}\u00a0% of the audience aged ${bandWords(audienceAges.bands)}`
      : null,
    audienceGender
      ? `At least ${audienceGender.minPercent}\u00a0% of the audience are ${audienceGender.gender}`
      : null,
  ].filter((line) => line !== null);
}
