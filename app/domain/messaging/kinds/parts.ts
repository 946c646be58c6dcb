import { z } from "zod";

export const text = z.string();
export const instant = z.iso.datetime();
/** Minor units as a string, with the currency beside it. */
export const money = z.object({ amount: z.string().regex(/^\d+$/), currency: z.string().length(3) });
export const brief = { briefTitle: text, brandName: text };
export const deal = { ...brief, creatorName: text, dealNumber: z.number().int() };
export const side = z.enum(["brand", "creator"]);
/** What comes beside the fee or instead of it, in words; absent where the fee is all. */
export const beside = text.optional();
/** Both sides read the same sums of an offer, whoever made it. */
export const negotiation = {
  ...brief,
  creatorName: text,
  side,
  gross: money,
  net: money,
  cost: money,
  beside,
};
export const deliverable = { ...deal, deliverable: text };
