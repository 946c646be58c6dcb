import { z } from "zod";
import { SAFETY_CATEGORIES, TOLERANCES, type SafetyCategory } from "./category.ts";

/** What a creator says about a finding; an empty text takes it back. */
export const safetyAnswerForm = z.object({
  text: z.string().trim().max(600, "Keep it under 600 characters.").default(""),
});

/** A creator asks our staff to look at a finding again. */
export const safetyAppealForm = z.object({
  reason: z
    .string({ error: "Say what is not right." })
    .trim()
    .min(20, "Say in at least 20 characters what the words mean here.")
    .max(2_000, "Keep it under 2,000 characters."),
});

const choice = z.enum(TOLERANCES, { error: "Choose one." });

/** A brand's choice for every category. */
export const tolerancesForm = z.object(
  // Sound: one entry for each category; Object.fromEntries forgets the names.
  Object.fromEntries(SAFETY_CATEGORIES.map((category) => [category, choice])) as Record<
    SafetyCategory,
    typeof choice
  >,
);
export type TolerancesInput = z.output<typeof tolerancesForm>;
