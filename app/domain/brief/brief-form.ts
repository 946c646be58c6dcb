import { z } from "zod";
import { AGE_BANDS, GENDERS } from "../account/demographics.ts";
import { isCountry } from "../account/countries.ts";
import { LANGUAGE_CODES } from "../account/languages.ts";
import { NICHE_CODES } from "../account/niches.ts";
import { FORMATS, PLATFORMS } from "../account/platforms.ts";
import { CURRENCIES } from "../ledger/currency.ts";
import { typedWhole as whole } from "../account/typed-number.ts";
import { parseMoney, MAX_CHARGE_MINOR } from "../ledger/money.ts";
import { GOAL_KINDS, LICENCE_MEDIA } from "./brief-details.ts";

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep it under ${max.toLocaleString("en-US")} characters.`)
    .default("");
const date = z.iso.date({ error: "Enter a date." }).optional();
const lines = (max: number) =>
  text(4000).refine((typed) => splitLines(typed).length <= max, `Write at most ${max} lines.`);
const countries = z
  .array(z.string().default(""))
  .default([])
  .transform((codes) => [...new Set(codes.filter(isCountry))].sort());
// A money field is text until the currency is known: the whole form checks it.
const money = z.string().trim().max(30, "Enter an amount such as 250.00.").optional();

/** One line per entry, empty lines left out. */
export const splitLines = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export const deliverableForm = z.object({
  platform: z.enum(PLATFORMS).default("instagram"),
  format: z.enum(FORMATS).default("reel"),
  quantity: whole(1, 50).default(1),
  specification: text(1000),
  fee: money,
  feeMax: money,
  publishFrom: date,
  publishTo: date,
});

const goalForm = z.object({ on: z.boolean().default(false), kpi: text(80), target: text(80) });

/** The editor's form, as typed. A draft may be incomplete, but what is there must make sense. */
export const briefForm = z
  .object({
    version: z.int32(),
    title: text(120),
    summary: text(3000),
    visibility: z.enum(["public", "link"]).default("public"),
    currency: z.enum(CURRENCIES).default("USD"),
    pricing: z.enum(["fixed", "range", "open"]).default("fixed"),
    deliverables: z.array(deliverableForm).max(12, "A brief has at most 12 deliverables.").default([]),
    slots: whole(1, 500).default(1),
    budget: money,
    applyBy: date,
    markets: countries,
    niches: z.array(z.enum(NICHE_CODES)).max(5, "Choose up to 5 niches.").default([]),
    goals: z
      .object(
        Object.fromEntries(GOAL_KINDS.map((kind) => [kind, goalForm.prefault({})])) as Record<
          (typeof GOAL_KINDS)[number],
          z.ZodPrefault<typeof goalForm>
        >,
      )
      .prefault({}),
    audience: text(3000),
    preferAges: z.array(z.enum(AGE_BANDS)).default([]),
    preferGenders: z.array(z.enum(GENDERS)).default([]),
    background: text(3000),
    values: text(3000),
    keyMessages: lines(12),
    dos: lines(20),
    donts: lines(20),
    questions: lines(5),
    tagsProduct: text(600),
    tagsIndustry: text(600),
    tagsCreator: text(600),
    mentions: text(600),
    licenceMedia: z.array(z.enum(LICENCE_MEDIA)).default([]),
    licenceTerm: z.enum(["30", "60", "90", "180", "365", "730", "perpetual"]).default("90"),
    licenceTerritory: z.enum(["world", "markets"]).default("world"),
    licenceEdits: z.boolean().default(false),
    licencePaidMedia: z.boolean().default(false),
    licenceNoAi: z.boolean().default(false),
    exclusivityCategory: text(80),
    exclusivityDays: whole(1, 730).optional(),
    platforms: z.array(z.enum(PLATFORMS)).default([]),
    minFollowers: whole(0, 100_000_000).optional(),
    maxFollowers: whole(1, 100_000_000).optional(),
    minEngagement: z
      .number({ error: "Enter a percentage such as 2.5." })
      .min(0)
      .max(100, "Enter at most 100.")
      .optional(),
    countries,
    languages: z.array(z.enum(LANGUAGE_CODES)).default([]),
    audienceCountry: z
      .string()
      .default("")
      .refine((code) => code === "" || isCountry(code), "Choose a country."),
    audiencePercent: whole(1, 100).optional(),
    vettedOnly: z.boolean().default(false),
  })
  .check((context) => {
    for (const { path, message } of contradictions(context.value))
      context.issues.push({ code: "custom", path, message, input: context.value });
  });
export type BriefForm = z.output<typeof briefForm>;

interface Contradiction {
  path: (string | number)[];
  message: string;
}

function moneyProblem(typed: string | undefined, currency: string, most: bigint): string | null {
  if (!typed) return null;
  const read = parseMoney(typed, currency);
  if (!read.ok && read.code === "too_precise") return `${currency} has fewer decimals than that.`;
  if (!read.ok) return "Enter an amount such as 250.00.";
  return read.amount > most ? "That is more than one payment can carry." : null;
}

/** What cannot be read, or cannot be true together. */
function contradictions(form: Omit<BriefForm, "goals">): Contradiction[] {
  const found: Contradiction[] = [];
  const check = (path: Contradiction["path"], message: string | null | false) => {
    if (message) found.push({ path, message });
  };
  form.deliverables.forEach((line, at) => {
    check(["deliverables", at, "fee"], moneyProblem(line.fee, form.currency, MAX_CHARGE_MINOR));
    check(["deliverables", at, "feeMax"], moneyProblem(line.feeMax, form.currency, MAX_CHARGE_MINOR));
    const backwards = (line.publishTo ?? "9999") < (line.publishFrom ?? "");
    check(["deliverables", at, "publishTo"], backwards && "The window ends before it begins.");
  });
  check(["budget"], moneyProblem(form.budget, form.currency, MAX_CHARGE_MINOR * 500n));
  const halfExclusive = (form.exclusivityCategory === "") !== (form.exclusivityDays === undefined);
  check(["exclusivityDays"], halfExclusive && "Give both the category and the days, or neither.");
  const halfAudience = (form.audienceCountry === "") !== (form.audiencePercent === undefined);
  check(["audiencePercent"], halfAudience && "Give both the country and the share, or neither.");
  const most = form.maxFollowers ?? Infinity;
  check(
    ["maxFollowers"],
    (form.minFollowers ?? 0) > most && "This is below the smallest number of followers.",
  );
  return found;
}
