import { z } from "zod";
import { NICHE_CODES } from "../account/niches.ts";
import { cleanTags } from "../brief/hashtags.ts";

/** Competitors that one team keeps, and names and handles of one. */
export const MOST_COMPETITORS = 50;
const MOST_HANDLES = 10;

/** A competitor as it is typed: its name, its handles apart by spaces or commas, and what it sells. */
export const competitorForm = z.object({
  name: z
    .string({ error: "Enter the brand’s name." })
    .trim()
    .min(2, "Use at least 2 characters.")
    .max(80, "Keep the name under 80 characters."),
  handles: z
    .string()
    .max(400, "Keep the handles under 400 characters.")
    .default("")
    .transform((typed) => cleanTags(typed, "@"))
    .refine((handles) => handles.length <= MOST_HANDLES, `Enter up to ${MOST_HANDLES} handles.`),
  category: z.enum(NICHE_CODES).optional(),
});
export type CompetitorInput = z.output<typeof competitorForm>;
