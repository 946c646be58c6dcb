import { z } from "zod";

/** What the creator answers when a post was not found: why, and where it is now when it moved. */
export const answerForm = z.object({
  intent: z.literal("answer_watch"),
  url: z.string().trim().max(500, "Keep it under 500 characters").optional(),
  answer: z
    .string({ error: "Say what happened; the brand reads it" })
    .trim()
    .min(10, "Say it in at least 10 characters; the brand reads it")
    .max(1_000, "Keep it under 1,000 characters"),
});
/** The brand has seen to it and asks for no more looks. */
export const settleForm = z.object({ intent: z.literal("settle_watch") });
