import { z } from "zod";

/** A post of the creator's own, as they paste it. */
export const postForm = z.object({
  accountId: z.uuid({ error: "Choose the account that it was posted with." }),
  caption: z
    .string({ error: "Paste the caption." })
    .trim()
    .min(3, "Paste the caption.")
    .max(5_000, "Keep the caption under 5,000 characters."),
  publishedOn: z.iso.date({ error: "Enter the day it was published." }),
  url: z
    .url({ protocol: /^https?$/, error: "Enter the whole address, starting with https://." })
    .max(500, "Keep the address under 500 characters.")
    .optional(),
});
export type PostInput = z.output<typeof postForm>;
