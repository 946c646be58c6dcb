import { z } from "zod";

/** Events of how a brand pays: a service fee of its own, and the cards that it keeps. Their stream is `brand:<id>`. */
export const fundingEvents = [
  z.object({
    type: z.literal("brand_fee.set"),
    brand: z.string(),
    brandFeeBps: z.number(),
    brandFeeMinimum: z.number(),
    reason: z.string(),
  }),
  z.object({ type: z.literal("brand_fee.ended"), brand: z.string(), reason: z.string() }),
  z.object({ type: z.literal("card.saved"), card: z.string() }),
  z.object({ type: z.literal("card.removed"), card: z.string() }),
];
