import { z } from "zod";
import type { BriefEvent } from "../brief/brief.ts";
import { hasGaps } from "./gaps.ts";

const GAPS = "Fill in or take out the words in [brackets].";

export const DECISIONS = ["approved", "changes_requested", "rejected", "removed"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What each decision does to the brief. */
export const DECISION_EVENT: Record<Decision, BriefEvent> = {
  approved: "approve",
  changes_requested: "request_changes",
  // Both end it; a removal says that the rules were broken, a rejection only that it does not belong here.
  rejected: "remove",
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
  })
  .refine(({ reason }) => !hasGaps(reason), { path: ["reason"], error: GAPS });
export type ListingDecisionInput = z.infer<typeof listingDecision>;

/** Why a published brief is taken down. */
export const takeDown = z.object({
  reason: z
    .string({ error: `Give a reason of at least ${MIN_REASON} characters. The brand reads it.` })
    .trim()
    .min(MIN_REASON, `Give a reason of at least ${MIN_REASON} characters. The brand reads it.`)
    .max(2000, "Keep the reason under 2,000 characters.")
    .refine((reason) => !hasGaps(reason), GAPS),
});
