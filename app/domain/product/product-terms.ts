import { z } from "zod";

export const MAX_RETURN_DAYS = 60;

/** What a brief says of the product that comes with the work. `returnDays` null: the creator keeps it. */
export const productWish = z.object({
  name: z.string().trim().min(1).max(120),
  returnDays: z.number().int().min(1).max(MAX_RETURN_DAYS).nullable(),
  /** About what it is worth, minor units of the brief's currency. Never counted as pay. Absent where nobody said. */
  value: z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional(),
});
export type ProductWish = z.infer<typeof productWish>;

/**
 * What terms say of it: hours to send it, and hours after which it counts as received when nobody says otherwise. The
 * operator's numbers, frozen like the rest.
 */
export const productTerms = productWish.extend({
  shipHours: z.number().int().min(1),
  receiptHours: z.number().int().min(1),
});
export type ProductTerms = z.infer<typeof productTerms>;
