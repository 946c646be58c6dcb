import { z } from "zod";

const HOUR = 3_600_000;

/**
 * The numbers that the marketplace runs on. The operator changes them in the admin settings; those in
 * force are frozen into an application's deadlines and into a deal's terms when they are made.
 */
export const agreedPolicySchema = z.object({
  brandFeeBps: z.number().int().min(0).max(5_000),
  creatorFeeBps: z.number().int().min(0).max(5_000),
  moderationHours: z.number().int().min(1).max(240),
  answerHours: z.number().int().min(1).max(720),
  autoCloseHours: z.number().int().min(1).max(2_000),
  offerHours: z.number().int().min(1).max(720),
  offerExtensionHours: z.number().int().min(0).max(720),
  counterLimit: z.number().int().min(0).max(20),
  signHours: z.number().int().min(1).max(720),
  fundHours: z.number().int().min(1).max(720),
  draftHours: z.number().int().min(1).max(2_000),
  reviewHours: z.number().int().min(1).max(720),
  revisionRounds: z.number().int().min(0).max(10),
  revisionHours: z.number().int().min(1).max(720),
  liveHours: z.number().int().min(1).max(2_000),
  liveCheckHours: z.number().int().min(1).max(720),
  stayUpDays: z.number().int().min(0).max(365),
  payoutHoldHours: z.number().int().min(0).max(720),
});

/** All numbers that the operator can change: those of deals, and those that no deal agrees on and no terms carry. */
export const policySchema = agreedPolicySchema.extend({
  invitationsPerDay: z.number().int().min(1).max(1_000),
});
/** What deals are agreed by. */
export type Policy = z.infer<typeof agreedPolicySchema>;
export type MarketPolicy = z.infer<typeof policySchema>;
export type PolicyKey = keyof MarketPolicy;

export const DEFAULT_POLICY: MarketPolicy = {
  brandFeeBps: 1_000,
  creatorFeeBps: 0,
  moderationHours: 24,
  answerHours: 168,
  autoCloseHours: 336,
  offerHours: 72,
  offerExtensionHours: 72,
  counterLimit: 6,
  signHours: 72,
  fundHours: 72,
  draftHours: 240,
  reviewHours: 72,
  revisionRounds: 2,
  revisionHours: 72,
  liveHours: 120,
  liveCheckHours: 72,
  stayUpDays: 30,
  payoutHoldHours: 72,
  invitationsPerDay: 30,
};

/** What each number is called in the admin settings, and its unit. */
export const POLICY_LABELS: Record<
  PolicyKey,
  { label: string; unit: "bps" | "hours" | "days" | "rounds" | "counters" | "invitations" }
> = {
  brandFeeBps: { label: "Service fee of the brand", unit: "bps" },
  creatorFeeBps: { label: "Service fee of the creator", unit: "bps" },
  moderationHours: { label: "Brief review, weekends not counted", unit: "hours" },
  answerHours: { label: "Answer to an application", unit: "hours" },
  autoCloseHours: { label: "Automatic close of an unanswered application", unit: "hours" },
  offerHours: { label: "Offer stays open", unit: "hours" },
  offerExtensionHours: { label: "More time to answer an offer, once", unit: "hours" },
  counterLimit: { label: "Counter-offers to one application", unit: "counters" },
  signHours: { label: "Both sides sign", unit: "hours" },
  fundHours: { label: "Brand secures the funds", unit: "hours" },
  draftHours: { label: "First draft", unit: "hours" },
  reviewHours: { label: "Draft review, then approved automatically", unit: "hours" },
  revisionRounds: { label: "Revision rounds included", unit: "rounds" },
  revisionHours: { label: "New draft after changes were asked for", unit: "hours" },
  liveHours: { label: "Post goes live after approval", unit: "hours" },
  liveCheckHours: { label: "Live check, then accepted automatically", unit: "hours" },
  stayUpDays: { label: "Post stays up at least", unit: "days" },
  payoutHoldHours: { label: "Hold between acceptance and payout", unit: "hours" },
  invitationsPerDay: { label: "Invitations that a brand sends in 24 hours", unit: "invitations" },
};

/** The instant `hours` after `from`. Exact elapsed time: a day is 24 hours, also when clocks change. */
export function hoursAfter(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR);
}
