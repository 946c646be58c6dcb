import { z } from "zod";
import { wholeNumber } from "#app/domain/whole-number.ts";

const RATE = "Enter a percentage from 0 to 50, such as 8 or 12.5.";

/** The form in which the operator gives a brand a service fee of its own. */
export const brandFeeForm = z.object({
  brand: z
    .string({ error: "Enter the brand’s address, as in /brands/pepperjar." })
    .trim()
    .toLowerCase()
    .transform((typed) => typed.replace(/^.*\/brands\//, "").replace(/\/.*$/, ""))
    .pipe(z.string().min(1, "Enter the brand’s address, as in /brands/pepperjar.").max(80)),
  /** Typed as a percentage, kept in basis points. */
  brandFeeBps: z
    .string({ error: RATE })
    .trim()
    .regex(/^\d{1,2}(\.\d{1,2})?$/, RATE)
    .transform((typed) => Math.round(Number(typed) * 100))
    .refine((bps) => bps <= 5_000, RATE),
  brandFeeMinimum: wholeNumber(0, 1_000),
  reason: z
    .string({ error: "Say why. The reason is recorded, and the brand reads it." })
    .trim()
    .min(5, "Say why, in a few words.")
    .max(500, "Keep it under 500 characters."),
});
export type BrandFeeInput = z.infer<typeof brandFeeForm>;

/** The form that ends it: the brand is back at the market's fee. */
export const endFeeForm = z.object({ feeId: z.uuid(), reason: brandFeeForm.shape.reason });
