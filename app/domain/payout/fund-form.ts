import { z } from "zod";
import { MOST_DEALS } from "./funding-group.ts";

/** Which deals of a brief one payment is for. */
export const fundForm = z.object({
  /** The saved card that pays; none: the payment page. */
  cardId: z.uuid().optional(),
  deals: z
    .array(z.coerce.number().pipe(z.int32().min(1)), { error: "Choose at least one deal." })
    .min(1, "Choose at least one deal.")
    .max(MOST_DEALS, `Choose up to ${MOST_DEALS} deals.`),
});
