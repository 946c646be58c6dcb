import { z } from "zod";

/** The words of a draft; its files travel beside them. */
export const draftForm = z.object({
  caption: z.string().trim().max(5_000, "Keep the caption under 5,000 characters").default(""),
  /** Sent although the caption does not disclose the ad. */
  sendAnyway: z.literal("on").optional(),
  note: z.string().trim().max(2_000, "Keep the note under 2,000 characters").default(""),
});
