import { z } from "zod";

const version = z.coerce.number().pipe(z.int32().min(0));

/** What can be sent from a programme's page. `version` and `lastPeriod` are what was on the screen. */
export const noticeForm = z.object({
  intent: z.literal("notice"),
  version,
  lastPeriod: z.coerce.number().pipe(z.int32().min(1)),
  reason: z
    .string({ error: "Say why; the other side reads it" })
    .trim()
    .min(10, "Say it in at least 10 characters; the other side reads it")
    .max(2_000, "Keep it under 2,000 characters"),
});
export const programmeForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("pause"), version }),
  z.object({ intent: z.literal("resume"), version }),
  noticeForm,
]);
export type ProgrammeForm = z.infer<typeof programmeForm>;
