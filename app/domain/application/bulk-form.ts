import { z } from "zod";
import { DECLINE_CODES } from "./application.ts";

/** As many as a page of the desk shows, twice over. */
export const BULK_MOST = 40;

const ids = z
  .array(z.uuid(), { error: "Tick the applications first." })
  .min(1, "Tick the applications first.")
  .max(BULK_MOST, `At most ${BULK_MOST} at once.`);

/** What is done to several applications at once. A reason of one's own needs words. */
export const bulkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("bulk_shortlist"), ids }),
  z.object({
    intent: z.literal("bulk_decline"),
    ids,
    code: z.enum(DECLINE_CODES, { error: "Choose a reason; each creator reads it." }),
    note: z.string().trim().max(1_000, "Keep the note under 1,000 characters.").default(""),
  }),
]);
export type BulkForm = z.infer<typeof bulkForm>;
