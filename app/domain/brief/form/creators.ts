import { z } from "zod";
import { AGE_BANDS, GENDERS } from "../../account/demographics.ts";
import { LANGUAGE_CODES } from "../../account/languages.ts";
import { TIERS } from "../../account/measures.ts";
import { NICHE_CODES } from "../../account/niches.ts";
import { PLATFORMS } from "../../account/platforms.ts";
import { typedWhole } from "../../account/typed-number.ts";
import type { BriefInput } from "../brief-input.ts";
import type { Preferences } from "../preferences.ts";
import { askedFields, numberText, text, type Contradiction } from "./fields.ts";

const wishForm = z.object({
  ...askedFields,
  ages: z.array(z.enum(AGE_BANDS)).default([]),
  genders: z.array(z.enum(GENDERS)).default([]),
  tiers: z.array(z.enum(TIERS)).default([]),
  niches: z.array(z.enum(NICHE_CODES)).default([]),
  languages: z.array(z.enum(LANGUAGE_CODES)).default([]),
  note: text(500),
});

/** Who may apply (rules), and whom the brief suits best (wishes). */
export const creatorsForm = z
  .object({
    platforms: z.array(z.enum(PLATFORMS)).default([]),
    minFollowers: typedWhole(0, 100_000_000).optional(),
    maxFollowers: typedWhole(1, 100_000_000).optional(),
    ...askedFields,
    ageBands: z.array(z.enum(AGE_BANDS)).default([]),
    agePercent: typedWhole(1, 100).optional(),
    gender: z.enum(["", ...GENDERS]).default(""),
    genderPercent: typedWhole(1, 100).optional(),
    languages: z.array(z.enum(LANGUAGE_CODES)).default([]),
    vettedOnly: z.boolean().default(false),
    wish: wishForm.prefault({}),
  })
  .check((context) => {
    const { value } = context;
    const found = halves([
      [["audiencePercent"], value.audienceCountry === "", value.audiencePercent, "the country"],
      [["agePercent"], value.ageBands.length === 0, value.agePercent, "the ages"],
      [["genderPercent"], value.gender === "", value.genderPercent, "the gender"],
      [
        ["wish", "audiencePercent"],
        value.wish.audienceCountry === "",
        value.wish.audiencePercent,
        "the country",
      ],
    ]);
    if ((value.minFollowers ?? 0) > (value.maxFollowers ?? Infinity))
      found.push({ path: ["maxFollowers"], message: "This is below the smallest number of followers." });
    for (const { path, message } of found)
      context.issues.push({ code: "custom", path, message, input: value });
  });
export type CreatorsForm = z.output<typeof creatorsForm>;

type Pair = [path: string[], nothing: boolean, percent: number | undefined, what: string];

/** A share needs to know of what, and the other way round. */
const halves = (pairs: Pair[]): Contradiction[] =>
  pairs
    .filter(([, nothing, percent]) => nothing !== (percent === undefined))
    .map(([path, , , what]) => ({ path, message: `Give both ${what} and the share, or neither.` }));

type Asked = Pick<Preferences, "countries" | "minEngagementBps" | "audienceCountry">;
const askedText = (asked: Asked) => ({
  countries: asked.countries,
  minEngagement: asked.minEngagementBps === null ? "" : String(asked.minEngagementBps / 100),
  audienceCountry: asked.audienceCountry?.country ?? "",
  audiencePercent: numberText(asked.audienceCountry?.minPercent ?? null),
});

const askedOf = (form: z.output<z.ZodObject<typeof askedFields>>): Asked => ({
  countries: form.countries,
  minEngagementBps: form.minEngagement === undefined ? null : Math.round(form.minEngagement * 100),
  audienceCountry:
    form.audienceCountry && form.audiencePercent !== undefined
      ? { country: form.audienceCountry, minPercent: form.audiencePercent }
      : null,
});

export function creatorsOf({ eligibility: rules, details: { preferences: wish } }: BriefInput) {
  const { platforms, languages, vettedOnly } = rules;
  const { tiers, niches, note, ages, genders } = wish;
  return {
    ...{ platforms, languages, vettedOnly },
    ...askedText(rules),
    ageBands: rules.audienceAges?.bands ?? [],
    agePercent: numberText(rules.audienceAges?.minPercent ?? null),
    gender: rules.audienceGender?.gender ?? "",
    genderPercent: numberText(rules.audienceGender?.minPercent ?? null),
    minFollowers: numberText(rules.minFollowers),
    maxFollowers: numberText(rules.maxFollowers),
    wish: { ...askedText(wish), tiers, niches, note, ages, genders, languages: wish.languages },
  };
}

/** The hard rules of a form: what may apply, and what the estimate counts by. */
export const rulesOf = (form: Omit<CreatorsForm, "wish">) => ({
  platforms: form.platforms,
  languages: form.languages,
  vettedOnly: form.vettedOnly,
  minFollowers: form.minFollowers ?? null,
  maxFollowers: form.maxFollowers ?? null,
  ...askedOf(form),
  audienceAges:
    form.ageBands.length > 0 && form.agePercent !== undefined
      ? { bands: form.ageBands, minPercent: form.agePercent }
      : null,
  audienceGender:
    form.gender !== "" && form.genderPercent !== undefined
      ? { gender: form.gender, minPercent: form.genderPercent }
      : null,
});

export function withCreators(input: BriefInput, form: CreatorsForm): BriefInput {
  const { tiers, niches, note, languages, ages, genders } = form.wish;
  return {
    ...input,
    eligibility: rulesOf(form),
    details: {
      ...input.details,
      preferences: { ...askedOf(form.wish), tiers, niches, note, languages, ages, genders },
    },
  };
}
