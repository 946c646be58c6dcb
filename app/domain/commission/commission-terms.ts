import { z } from "zod";

/** A share of what is sold, in basis points of the net revenue: 0.01 % to 50 %. */
export const COMMISSION_BPS = { least: 1, most: 5_000 } as const;
/** For how many days from the first live post on sales count. */
export const COMMISSION_DAYS = { least: 7, most: 365, usual: 30 } as const;

/** What a brief says of a commission. */
export const commissionWish = z.object({
  bps: z.number().int().min(COMMISSION_BPS.least).max(COMMISSION_BPS.most),
  /** Sales count from the first live post of the deal for so many days. */
  days: z.number().int().min(COMMISSION_DAYS.least).max(COMMISSION_DAYS.most),
  /** The most that the commission of one deal comes to, minor units before fees. Absent, not null: no limit. */
  cap: z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional(),
});
export type CommissionWish = z.infer<typeof commissionWish>;

/**
 * What terms say of it. `attribution`: a sale belongs to the creator whose link or code came last. The operator's
 * numbers are frozen like the rest; `minimum` is in minor units of the deal's currency, as a string because terms are
 * hashed as JSON.
 */
export const commissionTerms = commissionWish.extend({
  attribution: z.literal("last"),
  /** For so long either side can question a statement. */
  questionDays: z.number().int().min(1),
  /** Between the brand's payment for a statement and the payout. */
  holdDays: z.number().int().min(0),
  /** Below it a month's commission waits for the next statement; the final one pays out whatever there is. */
  minimum: z.string().regex(/^\d+$/),
});
export type CommissionTerms = z.infer<typeof commissionTerms>;
