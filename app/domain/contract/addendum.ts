import { z } from "zod";

/** How many texts of its own a brand keeps in force. */
export const MOST_ADDENDA = 5;

/** A text of the brand's own: new, or a new version of one that it has. */
export const addendumForm = z.object({
  intent: z.literal("save"),
  id: z.uuid().optional(),
  title: z.string({ error: "Give it a title" }).trim().min(3, "Give it a title").max(80),
  text: z
    .string({ error: "Write the text" })
    .trim()
    .min(20, "Write at least a sentence")
    .max(4_000, "Keep it under 4,000 characters."),
  briefId: z.uuid().optional(),
});
export type AddendumInput = Omit<z.output<typeof addendumForm>, "intent">;

export const retireForm = z.object({ intent: z.literal("retire"), id: z.uuid() });
