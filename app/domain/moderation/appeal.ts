import { z } from "zod";
import { done, refuse, type Result } from "../refusal.ts";

export const MIN_APPEAL = 20;

export const appealForm = z.object({
  text: z
    .string({ error: `Write at least ${MIN_APPEAL} characters.` })
    .trim()
    .min(MIN_APPEAL, `Write at least ${MIN_APPEAL} characters.`)
    .max(2_000, "Keep it under 2,000 characters."),
});

export const appealDecision = z.object({
  outcome: z.enum(["upheld", "overturned"], { error: "Choose what becomes of the decision." }),
  reason: z
    .string({ error: "Give a reason of at least 20 characters. The brand reads it." })
    .trim()
    .min(20, "Give a reason of at least 20 characters. The brand reads it.")
    .max(2_000, "Keep the reason under 2,000 characters."),
});
export type AppealDecision = z.infer<typeof appealDecision>;

/** Whether this person may decide: not twice, and never the one whose decision is appealed. */
export function mayDecideAppeal(
  appeal: { outcome: string | null; firstDeciderId: string | null },
  userId: string,
): Result {
  if (appeal.outcome !== null) return refuse("changed_meanwhile");
  return appeal.firstDeciderId === userId ? refuse("own_decision") : done(null);
}
