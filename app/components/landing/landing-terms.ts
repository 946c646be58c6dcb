import type { Policy } from "#app/domain/deal/policy.ts";

const NBSP = "\u00a0";

/** A limit in words: "72 hours", from four days on "7 days". */
export function limitInWords(hours: number): string {
  return hours > 72 && hours % 24 === 0 ? `${hours / 24}${NBSP}days` : `${hours}${NBSP}hours`;
}

/** "10 %": basis points as people read them. */
export const rateInWords = (bps: number): string => `${bps / 100}${NBSP}%`;

/** The headline's promise: the limit for an answer that is in force here. */
export const answeredIn = ({ answerHours }: Policy): string =>
  answerHours === 168 ? "a week" : limitInWords(answerHours);

/** What both sides get, in the lens of the two circles. */
export function lensOf(policy: Policy): string[] {
  const keeps = policy.creatorFeeBps === 0 ? `Creators keep 100${NBSP}%` : "Fees shown first";
  return [`Answer in ${limitInWords(policy.answerHours)}`, "Terms locked", "Funds secured first", keeps];
}

export interface LaneStep {
  /** Whose turn it is. */
  side: "brand" | "creator" | "both";
  name: string;
  act: string;
  /** The limit, and what happens when it passes. */
  limit: string;
}

/** The nine steps from brief to payment, with the limits in force here. */
export function laneOf(policy: Policy): LaneStep[] {
  const rounds = policy.revisionRounds === 1 ? "1 round" : `${policy.revisionRounds} rounds`;
  return [
    {
      side: "brand",
      name: "Brief",
      act: "Posts deliverables, pay, slots and rules",
      limit: "Checked by a person before it opens",
    },
    {
      side: "creator",
      name: "Apply",
      act: "Pitches a price, with a dated snapshot of audience stats",
      limit: "Free, always",
    },
    {
      side: "brand",
      name: "Answer",
      act: "Offers, shortlists or declines with a reason",
      limit: `${limitInWords(policy.answerHours)}, and it shows on the brand’s record`,
    },
    {
      side: "both",
      name: "Sign",
      act: "Both sign one locked version",
      limit: `${limitInWords(policy.signHours)}, or the slot reopens`,
    },
    {
      side: "brand",
      name: "Fund",
      act: "Pays the whole deal in",
      limit: `${limitInWords(policy.fundHours)}. No funds, no work`,
    },
    {
      side: "creator",
      name: "Draft",
      act: "Sends the first cut",
      limit: `${limitInWords(policy.draftHours)} from funding`,
    },
    {
      side: "brand",
      name: "Approve",
      act: `Approves, or asks for changes (${rounds})`,
      limit: `${limitInWords(policy.reviewHours)}, then approved automatically`,
    },
    {
      side: "creator",
      name: "Post",
      act: "Publishes with the right disclosure",
      limit: `Brand checks within ${limitInWords(policy.liveCheckHours)}`,
    },
    {
      side: "both",
      name: "Paid",
      act: "The fee goes out, both see the receipt",
      limit: `${limitInWords(policy.payoutHoldHours)} after acceptance`,
    },
  ];
}
