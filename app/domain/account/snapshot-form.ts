import { z } from "zod";
import { isCountry } from "./countries.ts";
import { AGE_BANDS, ELSEWHERE, GENDERS, withElsewhere } from "./demographics.ts";
import { snapshotProblems, type SnapshotProblem } from "./snapshot.ts";
import { DENOMINATORS, type SnapshotNumbers } from "./stats.ts";
import { typedWhole } from "./typed-number.ts";

const MOST = 2_000_000_000;
/** How many countries can be named; the rest lives elsewhere. */
export const COUNTRY_ROWS = 5;

const percent = typedWhole(0, 100).optional();
const shares = <K extends string>(keys: readonly K[]) =>
  z
    .object(Object.fromEntries(keys.map((key) => [key, percent])) as Record<K, typeof percent>)
    .default({} as never);

const country = z
  .string()
  .default("")
  .refine((code) => code === "" || isCountry(code), "Choose a country.");

const typed = z.object({
  followers: typedWhole(1, MOST, "the followers"),
  avgLikes: typedWhole(0, MOST, "the average likes"),
  avgComments: typedWhole(0, MOST, "the average comments"),
  avgViews: typedWhole(0, MOST, "the average views"),
  reach: typedWhole(0, MOST, "the average reach"),
  impressions: typedWhole(0, MOST, "the average impressions"),
  engagementDenominator: z.enum(DENOMINATORS).default("followers"),
  countries: z.array(z.object({ country, percent })).max(COUNTRY_ROWS).default([]),
  elsewhere: percent,
  ages: shares(AGE_BANDS),
  genders: shares(GENDERS),
});
type Typed = z.output<typeof typed>;

const present = (values: Record<string, number | undefined>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );

function numbersOf({ countries, elsewhere, ages, genders, ...counts }: Typed): SnapshotNumbers {
  const named = countries.flatMap((row) =>
    row.country && row.percent !== undefined ? [[row.country, row.percent]] : [],
  );
  const shared = Object.fromEntries(named) as Record<string, number>;
  return {
    ...counts,
    audienceCountries: withElsewhere(
      elsewhere === undefined ? shared : { ...shared, [ELSEWHERE]: elsewhere },
    ),
    audienceAges: present(ages),
    audienceGenders: present(genders),
  };
}

const FORM_FIELD: Partial<Record<SnapshotProblem["field"], string>> = {
  audienceCountries: "countries",
  audienceAges: "ages",
  audienceGenders: "genders",
};

/** The numbers of an account as typed: shares by row, blanks left out, the rest of the countries elsewhere. */
export const snapshotForm = typed
  .check((context) => {
    const rows = context.value.countries.filter((row) => row.country !== "");
    if (new Set(rows.map((row) => row.country)).size < rows.length)
      context.issues.push({
        code: "custom",
        path: ["countries"],
        message: "Name each country once.",
        input: rows,
      });
    for (const { field, sentence } of snapshotProblems(numbersOf(context.value)))
      context.issues.push({
        code: "custom",
        path: [FORM_FIELD[field] ?? field],
        message: sentence,
        input: context.value,
      });
  })
  .transform(numbersOf);

/** Earlier numbers as the form shows them. */
export function snapshotDefaults(before: SnapshotNumbers | null) {
  if (!before) return { engagementDenominator: "followers" };
  const text = (value: number) => String(value);
  const { [ELSEWHERE]: elsewhere, ...countries } = before.audienceCountries;
  const largest = Object.entries(countries).sort(([, a], [, b]) => b - a);
  const texts = (values: Record<string, number | undefined>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value ?? "")]));
  return {
    followers: text(before.followers),
    avgLikes: text(before.avgLikes),
    avgComments: text(before.avgComments),
    avgViews: text(before.avgViews),
    reach: text(before.reach),
    impressions: text(before.impressions),
    engagementDenominator: before.engagementDenominator,
    countries: largest
      .slice(0, COUNTRY_ROWS)
      .map(([code, share]) => ({ country: code, percent: text(share) })),
    elsewhere: elsewhere === undefined ? "" : text(elsewhere),
    ages: texts(before.audienceAges),
    genders: texts(before.audienceGenders),
  };
}
