import { z } from "zod";

/**
 * A whole number as people type it: "24,800", " 24 800 " and "24800" are the same. Refuses everything outside
 * `min` to `max` with a sentence that names both; `what` names the number when nothing was typed.
 */
export function typedWhole(min: number, max: number, what = "a number") {
  const [least, most] = [min, max].map((edge) => edge.toLocaleString("en-US"));
  const error = `Enter a whole number between ${least} and ${most}.`;
  return z
    .string({ error: `Enter ${what}.` })
    .transform((typed) => typed.replace(/[\s\u00a0,]/g, ""))
    .pipe(
      z
        .string()
        .regex(/^\d{1,12}$/, error)
        .transform(Number)
        .refine((value) => value >= min && value <= max, error),
    );
}
