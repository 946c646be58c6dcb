import { z } from "zod";

/** A creator keeps this many texts at most. */
export const MOST_ANSWERS = 20;

/** A text that is used again, as it is filled in. */
export const savedAnswerForm = z.object({
  id: z.uuid().optional(),
  label: z
    .string({ error: "Give it a name that you will recognise." })
    .trim()
    .min(1, "Give it a name that you will recognise.")
    .max(60, "Keep the name under 60 characters."),
  text: z
    .string({ error: "Write the text." })
    .trim()
    .min(1, "Write the text.")
    .max(2_000, "Keep it under 2,000 characters."),
});

export const deleteAnswerForm = z.object({ id: z.uuid() });
