import { z } from "zod";
import { NICHE_CODES } from "../../account/niches.ts";
import { GOAL_KINDS } from "../brief-words.ts";
import type { BriefInput } from "../brief-input.ts";
import { TARGET_UNITS } from "../goal-target.ts";
import { countryCodes, numberText, text } from "./fields.ts";

const target = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/[\s\u00a0,]/g, ""))
  .pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, "Enter a number such as 50,000."))
  .transform(Number)
  .optional();
const goalForm = z.object({
  on: z.boolean().default(false),
  kpi: text(80),
  target,
  unit: z.enum(TARGET_UNITS).default("count"),
});

/** What the brief is about, for whom, and what it is measured by. */
export const aboutForm = z
  .object({
    title: text(120),
    summary: text(3000),
    goals: z
      .object(
        Object.fromEntries(GOAL_KINDS.map((kind) => [kind, goalForm.prefault({})])) as Record<
          (typeof GOAL_KINDS)[number],
          z.ZodPrefault<typeof goalForm>
        >,
      )
      .prefault({}),
    sentiment: text(300),
    markets: countryCodes,
    niches: z.array(z.enum(NICHE_CODES)).max(5, "Choose up to 5 niches.").default([]),
    audience: text(3000),
    background: text(3000),
    values: text(3000),
  })
  .check((context) => {
    for (const kind of GOAL_KINDS) {
      const { unit, target: aim } = context.value.goals[kind];
      if (unit === "percent" && (aim ?? 0) > 100)
        context.issues.push({
          code: "custom",
          path: ["goals", kind, "target"],
          message: "Enter at most 100 for percent.",
          input: aim,
        });
    }
  });
export type AboutForm = z.output<typeof aboutForm>;

export function aboutOf({ title, summary, markets, niches, details }: BriefInput) {
  const { sentiment, audience, background, values } = details;
  return {
    ...{ title, summary, sentiment, markets, niches, audience, background, values },
    goals: Object.fromEntries(
      details.goals.map(({ kind, kpi, target: aim, unit }) => [
        kind,
        { on: true, kpi, target: numberText(aim), unit },
      ]),
    ),
  };
}

export function withAbout(input: BriefInput, form: AboutForm): BriefInput {
  const { title, summary, markets, niches, sentiment, audience, background, values } = form;
  const { licence } = input.details;
  // A licence that was meant for the brief's countries follows them.
  const follows = licence.territory.length > 0 && licence.territory.join() === input.markets.join();
  return {
    ...input,
    ...{ title, summary, markets, niches },
    details: {
      ...input.details,
      ...{ sentiment, audience, background, values },
      goals: GOAL_KINDS.filter((kind) => form.goals[kind].on).map((kind) => {
        const { kpi, target: aim, unit } = form.goals[kind];
        return { kind, kpi, target: aim ?? null, unit };
      }),
      licence: follows ? { ...licence, territory: markets } : licence,
    },
  };
}
