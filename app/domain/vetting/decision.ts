import { z } from "zod";
import { CHECKS, type Check } from "./missing.ts";

export const VETTING_DECISIONS = ["vet", "ask_more", "refuse"] as const;
export type VettingDecision = (typeof VETTING_DECISIONS)[number];

export const CHECK_NAMES: Record<Check, string> = {
  identity: "Identity",
  ownership: "Ownership of the accounts",
  numbers: "Numbers",
};

const check = z.object({
  ok: z.enum(["yes", "no"], { error: "Choose yes or no." }),
  note: z.string().trim().max(1_000, "Keep the note under 1,000 characters.").default(""),
});

/** A decision on a request: the three checks, what follows, and what the creator reads. */
export const vettingDecision = z
  .object({
    version: z.coerce.number().int(),
    identity: check,
    ownership: check,
    numbers: check,
    decision: z.enum(VETTING_DECISIONS, { error: "Choose a decision." }),
    reason: z.string().trim().max(2_000, "Keep it under 2,000 characters.").default(""),
  })
  .check((context) => {
    const { value, issues } = context;
    const no = CHECKS.filter((name) => value[name].ok === "no");
    if (value.decision === "vet" && no.length > 0)
      issues.push({
        ...{ code: "custom", path: ["decision"], input: value.decision },
        message: "A badge needs three times yes. Ask for more, or refuse.",
      });
    if (value.decision !== "vet" && value.reason.length < 10)
      issues.push({
        ...{ code: "custom", path: ["reason"], input: value.reason },
        message: "Say in at least 10 characters what is missing or why; the creator reads it.",
      });
  });
export type VettingDecisionInput = z.infer<typeof vettingDecision>;

/** The words that a creator sends along with a request. */
export const vettingRequest = z.object({
  note: z.string().trim().max(1_000, "Keep it under 1,000 characters.").default(""),
});
