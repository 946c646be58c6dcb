import { z } from "zod";
import { wholeNumber } from "#app/domain/whole-number.ts";

const HOUR = 3_600_000;

/**
 * The numbers that the marketplace runs on. The operator changes them in the admin settings; those in
 * force are frozen into an application's deadlines and into a deal's terms when they are made.
 */
export const agreedPolicySchema = z.object({
  brandFeeBps: wholeNumber(0, 5_000),
  creatorFeeBps: wholeNumber(0, 5_000),
  /** In whole units of the deal's currency. Absent where there is none: older terms keep their hashes. */
  brandFeeMinimum: wholeNumber(0, 1_000).optional(),
  moderationHours: wholeNumber(1, 240),
  answerHours: wholeNumber(1, 720),
  autoCloseHours: wholeNumber(1, 2_000),
  offerHours: wholeNumber(1, 720),
  offerExtensionHours: wholeNumber(0, 720),
  counterLimit: wholeNumber(0, 20),
  signHours: wholeNumber(1, 720),
  fundHours: wholeNumber(1, 720),
  draftHours: wholeNumber(1, 2_000),
  reviewHours: wholeNumber(1, 720),
  revisionRounds: wholeNumber(0, 10),
  revisionHours: wholeNumber(1, 720),
  liveHours: wholeNumber(1, 2_000),
  liveCheckHours: wholeNumber(1, 720),
  stayUpDays: wholeNumber(0, 365),
  payoutHoldHours: wholeNumber(0, 720),
  // Held money must be gone before its 90th day. The least is longer than any month of a programme waits to begin.
  heldWarnDays: wholeNumber(30, 80),
  heldActDays: wholeNumber(31, 89),
  /** Business days of the other side's answer; days in which our staff rules, and decides an appeal. */
  disputeAnswerDays: wholeNumber(1, 20),
  disputeRulingDays: wholeNumber(1, 30),
  disputeAppealHours: wholeNumber(1, 336),
});

/** All numbers that the operator can change: those of deals, and those that no deal agrees on and no terms carry. */
export const policySchema = agreedPolicySchema.extend({
  brandFeeMinimum: wholeNumber(0, 1_000),
  invitationsPerDay: wholeNumber(1, 1_000),
  /** Not a number of single deals: frozen into the terms of programmes, beside what else they agree on. */
  programmeFundDays: wholeNumber(1, 21),
  /** Of deals with a product only: frozen into their terms beside the product. */
  shipHours: wholeNumber(1, 720),
  receiptHours: wholeNumber(1, 1_000),
  /** Of deals with a commission only: frozen into their terms beside it. The amount is in whole units of the currency. */
  commissionQuestionDays: wholeNumber(1, 30),
  commissionHoldDays: wholeNumber(0, 60),
  commissionMinimum: wholeNumber(0, 1_000),
  /** From which agreed fee on signing asks for the password again, in whole units of the currency; 0 is never. */
  signAgainAmount: wholeNumber(0, 10_000_000),
  /** Written into each deal as an instant when it is complete. */
  reviewWindowHours: wholeNumber(1, 720),
});
/** What deals are agreed by. */
export type Policy = z.infer<typeof agreedPolicySchema>;
export type MarketPolicy = z.infer<typeof policySchema>;
export type PolicyKey = keyof MarketPolicy;

export const DEFAULT_POLICY: MarketPolicy = {
  brandFeeBps: 1_000,
  creatorFeeBps: 0,
  brandFeeMinimum: 0,
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
  heldWarnDays: 60,
  heldActDays: 88,
  disputeAnswerDays: 5,
  disputeRulingDays: 7,
  disputeAppealHours: 72,
  invitationsPerDay: 30,
  programmeFundDays: 7,
  shipHours: 72,
  receiptHours: 192,
  commissionQuestionDays: 7,
  commissionHoldDays: 30,
  commissionMinimum: 10,
  signAgainAmount: 0,
  reviewWindowHours: 168,
};

/** What each number is called in the admin settings, and its unit. */
export const POLICY_LABELS: Record<
  PolicyKey,
  {
    label: string;
    unit: "bps" | "hours" | "days" | "rounds" | "counters" | "invitations" | "amount" | "least";
  }
> = {
  brandFeeBps: { label: "Service fee of the brand", unit: "bps" },
  creatorFeeBps: { label: "Service fee of the creator", unit: "bps" },
  brandFeeMinimum: { label: "Least service fee of the brand for a deal", unit: "least" },
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
  heldWarnDays: { label: "Both sides are told that money is held for long", unit: "days" },
  heldActDays: { label: "Open work ends, held money is released or refunded", unit: "days" },
  disputeAnswerDays: { label: "Answer to a dispute, weekends not counted", unit: "days" },
  disputeRulingDays: { label: "Ruling of our staff, and decision of an appeal", unit: "days" },
  disputeAppealHours: { label: "Appeal against a ruling", unit: "hours" },
  invitationsPerDay: { label: "Invitations that a brand sends in 24 hours", unit: "invitations" },
  reviewWindowHours: { label: "Both sides review a completed deal", unit: "hours" },
  programmeFundDays: { label: "Funds of a programme’s month are asked for, before it begins", unit: "days" },
  shipHours: { label: "Brand sends the product", unit: "hours" },
  receiptHours: { label: "Product counts as received after it was sent", unit: "hours" },
  commissionQuestionDays: { label: "Both sides may question a commission statement", unit: "days" },
  commissionHoldDays: { label: "Hold between a commission’s payment and its payout", unit: "days" },
  commissionMinimum: { label: "Least commission that a month’s statement pays", unit: "amount" },
  signAgainAmount: { label: "Signing asks for the password again, from this fee on", unit: "amount" },
};

/** The instant `hours` after `from`. Exact elapsed time: a day is 24 hours, also when clocks change. */
export function hoursAfter(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR);
}
