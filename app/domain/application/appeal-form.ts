import { z } from "zod";

/** A creator asks our staff to look at a signal again. */
export const appealForm = z.object({
  signal: z
    .string({ error: "Choose what we should look at." })
    .min(1, "Choose what we should look at.")
    .max(60),
  reason: z
    .string({ error: "Say what is not right." })
    .trim()
    .min(20, "Say in at least 20 characters what is not right, and how we can see it.")
    .max(2_000, "Keep it under 2,000 characters."),
});

export const APPEAL_DECISIONS = ["kept", "set_aside"] as const;
export type AppealDecision = (typeof APPEAL_DECISIONS)[number];
export const APPEAL_DECISION_NAMES: Record<AppealDecision, string> = {
  kept: "Keep the signal",
  set_aside: "Set the signal aside",
};

/** Our staff's answer: both sides read the reason. */
export const appealDecisionForm = z.object({
  decision: z.enum(APPEAL_DECISIONS, { error: "Choose keep or set aside." }),
  reason: z
    .string({ error: "Give the reason; both sides read it." })
    .trim()
    .min(10, "Give the reason in at least 10 characters; both sides read it.")
    .max(1_000, "Keep it under 1,000 characters."),
});
