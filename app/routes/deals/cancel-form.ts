import { z } from "zod";

const minor = z.string().regex(/^\d{1,18}$/);

/** A cancellation: the reason that the other side reads, and the sums that were on the screen, in minor units. */
export const cancelForm = z.object({
  reason: z
    .string({ error: "Say why; the other side reads it" })
    .trim()
    .min(10, "Say it in at least 10 characters; the other side reads it")
    .max(2_000, "Keep it under 2,000 characters"),
  kept: minor,
  refunded: minor,
});
