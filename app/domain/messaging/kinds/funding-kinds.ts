import { z } from "zod";
import { text } from "./parts.ts";

/** What a brand is told of how it pays: all who may see its money. */
export const fundingKinds = {
  /** `own`: a fee of the brand's own; else it is back at the market's. The least fee is in whole units of a deal's currency. */
  brand_fee_changed: z.object({
    brandName: text,
    own: z.boolean(),
    brandFeeBps: z.number().int(),
    brandFeeMinimum: z.number().int(),
    reason: text,
  }),
};
