import { z } from "zod";
import { isCountry } from "./countries.ts";

export const AGE_BANDS = ["13-17", "18-24", "25-34", "35-44", "45-54", "55+"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
export const GENDERS = ["women", "men", "other"] as const;
export type Gender = (typeof GENDERS)[number];
/** The share of an audience that lives in none of the named countries. */
export const ELSEWHERE = "elsewhere";

const percent = z.number().int().min(0).max(100);

/** {country code or "elsewhere": whole percent}; empty when nobody measured it. */
export const audienceCountries = z.record(
  z.string().refine((code) => code === ELSEWHERE || isCountry(code)),
  percent,
);
export const audienceAges = z.partialRecord(z.enum(AGE_BANDS), percent);
export const audienceGenders = z.partialRecord(z.enum(GENDERS), percent);

export interface Demographics {
  countries: Record<string, number>;
  ages: Partial<Record<AgeBand, number>>;
  genders: Partial<Record<Gender, number>>;
}

const sumOf = (shares: Record<string, number | undefined>): number =>
  Object.values(shares).reduce<number>((sum, share) => sum + (share ?? 0), 0);

/**
 * Completes a list of countries with what is left "elsewhere". A list that already names it, is empty, or
 * goes over 100 stays as it is.
 */
export function withElsewhere(countries: Record<string, number>): Record<string, number> {
  const rest = 100 - sumOf(countries);
  if (ELSEWHERE in countries || Object.keys(countries).length === 0 || rest <= 0) return countries;
  return { ...countries, [ELSEWHERE]: rest };
}

/**
 * The sentence for shares that do not add up to 100 ± 1 (percents are rounded, so one is allowed), or null.
 * Shares that nobody measured (empty) are fine.
 */
export function shareProblem(what: string, shares: Record<string, number | undefined>): string | null {
  if (Object.keys(shares).length === 0) return null;
  const sum = sumOf(shares);
  if (sum >= 99 && sum <= 101) return null;
  const gap = Math.abs(100 - sum);
  return `${what} add up to ${sum}\u00a0%. ${sum > 100 ? "Take away" : "Add"} ${gap}\u00a0%, so that they make 100\u00a0%.`;
}

/** Every problem of an audience, by the part that it is in. */
export function demographicProblems(
  audience: Demographics,
): { part: keyof Demographics; sentence: string }[] {
  const parts = [
    ["countries", "The countries"],
    ["ages", "The age bands"],
    ["genders", "The genders"],
  ] as const;
  return parts.flatMap(([part, what]) => {
    const sentence = shareProblem(what, audience[part]);
    return sentence ? [{ part, sentence }] : [];
  });
}
