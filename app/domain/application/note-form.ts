import { z } from "zod";

/** A note for the team. */
export const noteForm = z.object({
  intent: z.literal("note"),
  applicationId: z.uuid(),
  body: z
    .string({ error: "Write the note first." })
    .trim()
    .min(1, "Write the note first.")
    .max(2_000, "Keep the note under 2,000 characters."),
});
