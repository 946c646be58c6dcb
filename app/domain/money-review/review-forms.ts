import { z } from "zod";
import { REVIEW_ACTS } from "./review.ts";

const reason = z
  .string({ error: "Say why. Whoever confirms reads it." })
  .trim()
  .min(10, "Say why, in at least 10 characters. Whoever confirms reads it.")
  .max(1_000, "Keep it under 1,000 characters.");
const amount = z
  .string({ error: "Enter an amount." })
  .trim()
  .min(1, "Enter an amount.")
  .max(40, "Enter an amount of up to 12 digits.");

/** What is proposed about a payout or refund. Whoever confirms that it was paid finds it at the bank by the reference. */
export const reviewForm = z
  .object({
    intent: z.literal("propose"),
    act: z.enum(REVIEW_ACTS, { error: "Choose what to do." }),
    reference: z.string().trim().max(100, "Keep it under 100 characters.").default(""),
    reason,
  })
  .refine(({ act, reference }) => act !== "paid_by_bank" || reference.length >= 3, {
    path: ["reference"],
    error: "Enter the reference of the bank transfer, at least 3 characters.",
  });

/** That a creator owes part of a lost chargeback; the amount is typed as people write money. */
export const oweForm = z.object({ intent: z.literal("owe"), dealId: z.uuid(), amount, reason });

/** That part of a payout is taken back for it. */
export const takeBackForm = z.object({ intent: z.literal("take_back"), payoutId: z.uuid(), amount, reason });

/** Either of them. */
export const debtForm = z.discriminatedUnion("intent", [oweForm, takeBackForm]);

/** What our staff add to the bundle for the bank. */
export const statementForm = z.object({
  intent: z.literal("send"),
  statement: z.string().trim().max(4_000, "Keep it under 4,000 characters.").default(""),
});

export const DECISIONS = { confirm: "confirmed", decline: "declined", withdraw: "withdrawn" } as const;

/** Reads "confirm:<proposal>" of a button; null for anything else. */
export function readDecision(
  value: string,
): { id: string; decision: (typeof DECISIONS)[keyof typeof DECISIONS] } | null {
  const [word = "", id = ""] = value.split(":");
  return word in DECISIONS ? { id, decision: DECISIONS[word as keyof typeof DECISIONS] } : null;
}
