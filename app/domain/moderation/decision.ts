import { z } from "zod";
import type { BriefEvent } from "../brief/brief.ts";

export const DECISIONS = ["approved", "changes_requested", "removed"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What each decision does to the brief. */
export const DECISION_EVENT: Record<Decision, BriefEvent> = {
  approved: "approve",
  changes_requested: "request_changes",
  removed: "remove",
};

export const MIN_REASON = 20;

/** A moderator's decision. Asking for changes and removing need a reason: the brand reads it word for word. */
export const listingDecision = z
  .object({
    decision: z.enum(DECISIONS, { error: "Choose what happens to the brief." }),
    reason: z.string().trim().max(2000, "Keep the reason under 2,000 characters.").default(""),
  })
  .refine(({ decision, reason }) => decision === "approved" || reason.length >= MIN_REASON, {
    path: ["reason"],
    error: `Give a reason of at least ${MIN_REASON} characters. The brand reads it.`,
  });
export type ListingDecisionInput = z.infer<typeof listingDecision>;

/** Why a published brief is taken down. */
export const takeDown = z.object({
  reason: z
    .string({ error: `Give a reason of at least ${MIN_REASON} characters. The brand reads it.` })
    .trim()
    .min(MIN_REASON, `Give a reason of at least ${MIN_REASON} characters. The brand reads it.`)
    .max(2000, "Keep the reason under 2,000 characters."),
});
