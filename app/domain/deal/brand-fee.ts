import { z } from "zod";
import { wholeNumber } from "#app/domain/whole-number.ts";

/** The form in which the operator gives a brand a service fee of its own. */
export const brandFeeForm = z.object({
  brand: z
    .string({ error: "Enter the brand’s address, as in /brands/pepperjar." })
    .trim()
    .toLowerCase()
    .transform((typed) => typed.replace(/^.*\/brands\//, "").replace(/\/.*$/, ""))
    .pipe(z.string().min(1, "Enter the brand’s address, as in /brands/pepperjar.").max(80)),
  brandFeeBps: wholeNumber(0, 5_000),
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
